import { csvLine } from '@commonweight/domain/text/csv-line'

/** What a cell may hold; null is an empty one. */
export type CsvValue = string | number | bigint | boolean | null

/** Keys that become columns, in their order; a row need not have all of them. */
export type CsvRow = Readonly<Record<string, CsvValue>>

/** Rows as lines of CSV (RFC 4180), in which a spreadsheet finds nothing to compute (see `csvLine`). */
export function csvLines(rows: readonly CsvRow[], columns: readonly string[]): string {
  return rows
    .map((row) =>
      csvLine(
        columns.map((column) => String(row[column] ?? '')),
        '\r\n',
      ),
    )
    .join('')
}

/** The first line of a CSV file with these columns. */
export function csvHeader(columns: readonly string[]): string {
  return csvLine(columns, '\r\n')
}
