import { BaseError } from '@commonweight/domain/base-error'

/**
 * One thing that is wrong with a file, at the line where its row begins; line 1 is the header.
 * @property unit What `line` counts: lines, or the entries of a JSON file.
 */
export type InputIssue = { line: number; message: string; unit?: 'line' | 'entry' }

/** A file or a chain that does not give what the command needs. The command ends with exit status 1. */
export class BadInputError extends BaseError {
  override readonly name = 'BadInputError'

  constructor(
    message: string,
    readonly issues: readonly InputIssue[] = [],
  ) {
    super(message, {
      details: issues.map(({ line, message: what, unit = 'line' }) => `${unit} ${line}: ${what}`).join('\n'),
    })
  }
}

/** A command line that cannot be carried out as it is. The command ends with exit status 2. */
export class UsageError extends BaseError {
  override readonly name = 'UsageError'
}
