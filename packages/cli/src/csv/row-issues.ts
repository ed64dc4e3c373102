import { BadInputError, type InputIssue } from '../input-errors'
import { NUL_ISSUE } from './quoted-record'

/** Issues that are reported one by one. More are only counted. */
const MAX_ISSUES = 20

/** What is wrong with the rows of a file. */
export class RowIssues {
  readonly #issues: InputIssue[] = []
  readonly #isOfEntries: boolean
  #count = 0

  /** @param isOfEntries Whether the rows are the entries of a JSON file behind one header. */
  constructor(isOfEntries = false) {
    this.#isOfEntries = isOfEntries
  }

  /** @throws BadInputError for a NUL byte: what follows one in a file that is not text says nothing. */
  add(line: number, message: string): void {
    const issue = this.#isOfEntries ? { line: line - 1, message, unit: 'entry' as const } : { line, message }
    if (message === NUL_ISSUE) {
      const where = `${issue.unit ?? 'line'} ${issue.line}`
      throw new BadInputError(`The file is not text: ${where} ${message}. Save it as UTF-8 and try again.`)
    }
    if (this.#count++ < MAX_ISSUES) this.#issues.push(issue)
  }

  /** @throws BadInputError if anything is wrong. */
  refuse(): void {
    if (this.#count === 0) return
    const more = this.#count - this.#issues.length
    const rows = this.#count === 1 ? 'One row is' : `${this.#count} rows are`
    const rest = more > 0 ? ` The first ${this.#issues.length} are named.` : ''
    throw new BadInputError(`${rows} not well-formed; nothing was computed.${rest}`, this.#issues)
  }
}
