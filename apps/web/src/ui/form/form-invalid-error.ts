import { BaseError } from '@commonweight/domain/base-error'
import type { Issue } from './issue'
import { forms } from './words'

/** What was written cannot be sent; the form shows the issues. */
export class FormInvalidError extends BaseError {
  override readonly name = 'FormInvalidError'

  constructor(readonly issues: readonly Issue[]) {
    super(forms.invalid)
  }
}
