import { BaseError } from '@commonweight/domain/base-error'

/** Why a cart cannot be paid now, or was not: the message is a sentence for people, and nothing was sent. */
export class PayError extends BaseError {
  override readonly name = 'PayError'
}
