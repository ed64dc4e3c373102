import { BaseError } from '@commonweight/domain/base-error'

/** A command line that cannot be carried out as it stands. The command ends with exit status 2. */
export class UsageError extends BaseError {
  override readonly name = 'UsageError'
}
