import { hasWrongChecksum } from '../csv/has-wrong-checksum'
import { openRows } from '../csv/read-table'
import { isBlank } from '../csv/row-shape'
import { BadInputError } from '../input-errors'
import { openInput } from './open-input'

/** Lists are kept in memory as they are. */
const MAX_ROWS = 2_000_000
const ADDRESS = /^0x[0-9a-f]{40}$/i

/**
 * The rows of a list in a file of its own, in any of the forms that donations may have: the texts of the named columns,
 * in their order. An address is in small letters.
 * @param check What is wrong with a row, if anything.
 * @throws BadInputError that names the file, and its lines that are not well-formed.
 */
export function readList(
  file: string,
  columns: readonly string[],
  check: (row: readonly string[]) => string | undefined = () => undefined,
): string[][] {
  if (file === '-') throw new BadInputError('Standard input is for the donations; name a file for each list.')
  try {
    return rowsOf(file, columns, check)
  } catch (error) {
    if (error instanceof BadInputError) throw new BadInputError(`${file}: ${error.shortMessage}`, error.issues)
    throw error
  }
}

function rowsOf(file: string, columns: readonly string[], check: (row: readonly string[]) => string | undefined) {
  const { source, isOfEntries } = openInput(file, {})
  try {
    const { scanner, header, issues } = openRows(source, { isOfEntries })
    const isHeader = header.length === columns.length && columns.every((name) => header.includes(name))
    if (!isHeader) throw new BadInputError(`The header must be ${columns.join(',')}, in any order.`)
    const places = columns.map((name) => header.indexOf(name))
    const rows: string[][] = []
    while (scanner.next()) {
      if (isBlank(scanner)) continue
      const { bytes, starts, ends, fields, line } = scanner
      const row = places.map((place) => new TextDecoder().decode(bytes.subarray(starts[place], ends[place])))
      const empty = row.findIndex((text) => text.trim() === '')
      const misshapen =
        fields === header.length ? undefined : `has ${fields} fields where the header has ${header.length}`
      const wrong = scanner.issue ?? misshapen ?? (empty < 0 ? undefined : `the ${columns[empty]} is empty`)
      const issue = wrong ?? checksumIssue(row) ?? check(row)
      if (issue !== undefined) issues.add(line, issue)
      rows.push(row.map((text) => (ADDRESS.test(text) ? text.toLowerCase() : text)))
      if (rows.length > MAX_ROWS) throw new BadInputError(`The list has more than ${MAX_ROWS} rows.`)
    }
    issues.refuse()
    return rows
  } finally {
    source.close()
  }
}

function checksumIssue(row: readonly string[]): string | undefined {
  const wrong = row.find((text) => hasWrongChecksum(new TextEncoder().encode(text)))
  return wrong === undefined
    ? undefined
    : `${wrong} has a wrong checksum (EIP-55): a digit is not the one that was meant`
}
