import { BaseError } from '@commonweight/domain/base-error'

/** A command cannot continue; the message says what to do. */
export class LocalStackError extends BaseError {
  override readonly name = 'LocalStackError'
}
