import { BaseError } from '@commonweight/domain/base-error'

/** The embedded database could not be used; the message says what to do. */
export class PostgresError extends BaseError {
  override readonly name = 'PostgresError'
}
