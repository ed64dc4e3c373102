import { BaseError } from '@commonweight/domain/base-error'

/** Why the demo data could not be written; the message says what to do. */
export class SeedError extends BaseError {
  override readonly name = 'SeedError'
}
