import { BaseError } from '@commonweight/domain/base-error'
import type { Issue } from './issue'
import { formProblems } from './words/form-problems'

/** What was written cannot be sent; the form shows the issues. */
export class FormInvalidError extends BaseError {
  override readonly name = 'FormInvalidError'

  constructor(readonly issues: readonly Issue[]) {
    super(formProblems.invalid)
  }
}
