import { csvLine } from '@commonweight/domain/text/csv-line'

/** What a cell may hold; null is an empty one. */
export type CsvValue = string | number | bigint | boolean | null

/**
 * Rows as CSV (RFC 4180) with a header, in which a spreadsheet finds nothing to compute (see `csvLine`).
 * @param columns The keys that become columns, in their order; a row need not have all of them.
 */
export function csvText(rows: readonly Readonly<Record<string, CsvValue>>[], columns: readonly string[]): string {
  const lines = rows.map((row) => columns.map((column) => String(row[column] ?? '')))
  return [columns, ...lines].map((line) => csvLine(line, '\r\n')).join('')
}
