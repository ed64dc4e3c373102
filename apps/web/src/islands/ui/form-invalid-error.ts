import { BaseError } from '@commonweight/domain/base-error'
import { forms } from '../../messages/forms'
import type { Issue } from './issue'

/** What was written cannot be sent; the form shows the issues. */
export class FormInvalidError extends BaseError {
  override readonly name = 'FormInvalidError'

  constructor(readonly issues: readonly Issue[]) {
    super(forms.invalid)
  }
}
