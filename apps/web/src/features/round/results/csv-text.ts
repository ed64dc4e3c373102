export type CsvValue = string | number | bigint | boolean | null

/**
 * Rows as CSV (RFC 4180) with a header. Text that a spreadsheet would take for a formula gets an apostrophe in front,
 * because titles and names are strangers' words.
 */
export function csvText(rows: readonly Readonly<Record<string, CsvValue>>[], columns: readonly string[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(','))
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('')
}

function cell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
