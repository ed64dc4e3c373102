import { BaseError } from '@commonweight/domain/base-error'

/** What is wrong: the request, the relayer's means, or the call, which the chain would refuse. */
export type RefusalKind = 'invalid' | 'used-up' | 'refused'

/** The relayer does not make a call. The message is a sentence for people; nothing was sent. */
export class RelayRefusal extends BaseError {
  override readonly name = 'RelayRefusal'
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, message: string) {
    super(message)
    this.kind = kind
  }

  /** By its name: Next bundles each route apart, so that the class of another bundle is another one. */
  static is(error: unknown): error is RelayRefusal {
    return error instanceof Error && error.name === 'RelayRefusal'
  }
}
