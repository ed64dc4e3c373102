/**
 * A line of CSV (RFC 4180) with its line end. A field with a comma, quotation mark or line end stands in quotation
 * marks, in which a quotation mark is doubled.
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\n`
}

/** Any cell but a number may be a stranger's words: a spreadsheet's formula gets an apostrophe in front, as on the site. */
function csvField(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) && !/^-\d+(\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
