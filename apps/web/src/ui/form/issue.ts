import { BaseError } from '@commonweight/domain/base-error'
import { forms } from './words'

/** One thing to put right in a form; `path` names its field, like "milestones.0.title". */
export type Issue = { path: string; message: string }

/** The message for a field. */
export function issueAt(issues: readonly Issue[], path: string): string | undefined {
  return issues.find((issue) => issue.path === path)?.message
}

/** What was written cannot be sent; the form shows the issues. */
export class FormInvalidError extends BaseError {
  override readonly name = 'FormInvalidError'

  constructor(readonly issues: readonly Issue[]) {
    super(forms.invalid)
  }
}
