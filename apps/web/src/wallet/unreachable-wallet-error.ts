import { BaseError } from '@commonweight/domain/base-error'
import { remote } from './words/remote'

/** The servers between this page and a wallet elsewhere do not answer. `reason` is for the console. */
export class UnreachableWalletError extends BaseError {
  override readonly name = 'UnreachableWalletError'

  constructor(readonly reason: unknown) {
    super(remote.unreachable)
  }
}
