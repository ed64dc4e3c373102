import { isUtf8 } from 'node:buffer'
import { PASSPORT_THRESHOLDS } from '@commonweight/qf/eligibility/passport-weight'
import { BadInputError, UsageError } from '../input-errors'
import type { ByteSource } from './byte-source'
import { type ColumnRules, fileColumns } from './file-columns'
import { headOfSource } from './head-of-source'
import { type DecimalMark, NumberForm } from './number-form'
import { NUL_ISSUE } from './quoted-record'
import { type DonationRules, type DonationTable, readDonationRows } from './read-donations'
import { readTallyRows, type TallyTable } from './read-tallies'
import { MAX_COLUMNS, RecordScanner } from './record-scanner'
import { RowIssues } from './row-issues'
import { namedSeparatorIn, SEPARATORS, type SeparatorName, separatorsOf } from './separator'

/**
 * How a file is read.
 * @property separator, decimal Without them, what the file shows.
 * @property isOfEntries Whether the source has made the rows of entries of a JSON file.
 * @property onProgress Called from time to time with how many bytes and rows have been read.
 */
export type ReadTableOptions = Partial<DonationRules> & {
  columns?: ColumnRules
  separator?: SeparatorName
  decimal?: DecimalMark
  isOfEntries?: boolean
  /** Called with what the header says that the file holds, before its rows are read. */
  onKind?: (kind: 'donations' | 'tallies') => void
  onProgress?: (bytes: number, rows: number) => void
}

/** A file, and what was recognised in it that is not the plain form. */
export type Recognised<Table> = { table: Table; recognised: string[] }

/**
 * Reads CSV with the columns donor, campaign (or project), amount and optionally weight; or campaign, S and Q.
 * @throws BadInputError that names the rows which are not well-formed by their lines; UsageError.
 */
export function readTable(origin: ByteSource, options: ReadTableOptions = {}): Recognised<DonationTable | TallyTable> {
  const { scanner, header, issues, separator } = openRows(origin, options)
  const placeOfHeader = options.isOfEntries ? ({ line: 1, unit: 'entry' } as const) : { line: scanner.line }
  const columns = fileColumns(header, options.columns, placeOfHeader)
  options.onKind?.('S' in columns ? 'tallies' : 'donations')
  const isOpen = options.decimal === undefined && separator === 'semicolon'
  const form = isOpen ? NumberForm.open() : new NumberForm(options.decimal)
  const scale = options.scale ?? 0
  // The root of a base unit is a decimal only where their number is even.
  if ('S' in columns && scale % 2 === 1) throw new UsageError('--amount-decimals of tallies must be even.')
  const table =
    'S' in columns
      ? readTallyRows(scanner, { columns, form, scale, issues })
      : readDonationRows(scanner, { columns, form, rules: rulesOf(options), issues, onProgress: options.onProgress })
  return { table, recognised: recognisedIn(separator, form, 'tallies' in table) }
}

/**
 * A file whose header is read and whose rows come next.
 * @throws BadInputError
 */
export function openRows(origin: ByteSource, options: Pick<ReadTableOptions, 'separator' | 'isOfEntries'> = {}) {
  const { head, source } = headOfSource(origin)
  const scanner = new RecordScanner(source, options.isOfEntries)
  const issues = new RowIssues(options.isOfEntries)
  const separator = options.separator ?? separatorOf(head)
  scanner.separator = SEPARATORS[separator]
  if (!scanner.next())
    throw new BadInputError('The file is empty; it needs at least a header, like donor,campaign,amount.')
  if (namedSeparatorIn(head) !== undefined) scanner.next()
  return { scanner, header: headerOf(scanner, issues), issues, separator }
}

/** As `readTable`, for a file that holds donations. @throws BadInputError for tallies too. */
export function readDonations(source: ByteSource, options: ReadTableOptions = {}): DonationTable {
  const { table } = readTable(source, options)
  if ('tallies' in table) throw new BadInputError('The file holds tallies of campaigns, and no donations.')
  return table
}

function recognisedIn(separator: SeparatorName, form: NumberForm, isTally: boolean): string[] {
  return [
    ...(separator === 'comma' ? [] : [`fields separated by ${separator}s`]),
    ...(form.hasComma ? ['decimals with a comma (1,5 is one and a half)'] : []),
    ...(isTally ? ['tallies of campaigns (S, Q)'] : []),
  ]
}

function rulesOf({ minimumDonation = 0n, scale = 0, thresholds = PASSPORT_THRESHOLDS }: ReadTableOptions) {
  return { minimumDonation, scale, thresholds }
}

function separatorOf(head: Uint8Array): SeparatorName {
  const byName = namedSeparatorIn(head)
  if (byName !== undefined) return byName
  const [separator = 'comma', ...more] = separatorsOf(head)
  if (more.length === 0) return separator
  const names = [separator, ...more].map((name) => `${name}s`).join(' and ')
  const options = [separator, ...more].map((name) => `--separator ${name}`).join(' or ')
  throw new BadInputError(`The header has ${names}; say which of them separates fields: ${options}.`)
}

function headerOf(scanner: RecordScanner, issues: RowIssues): string[] {
  if (scanner.issue === NUL_ISSUE) issues.add(scanner.line, NUL_ISSUE)
  if (scanner.issue !== undefined)
    throw new BadInputError('The header cannot be read.', [{ line: scanner.line, message: scanner.issue }])
  if (scanner.fields > MAX_COLUMNS)
    throw new BadInputError(`The header has ${scanner.fields} columns; at most ${MAX_COLUMNS} are read.`)
  if (!isUtf8(scanner.bytes.subarray(scanner.starts[0], scanner.ends[scanner.fields - 1])))
    throw new BadInputError('The header is not UTF-8. Save the file as UTF-8 and try again.')
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return Array.from({ length: scanner.fields }, (_, column) =>
    decoder.decode(scanner.bytes.subarray(scanner.starts[column], scanner.ends[column])),
  )
}
