/**
 * What a spreadsheet would compute, and a number, which it would not. Some skip spaces and line ends in front, and read
 * the wide signs of East Asian keyboards as the others.
 */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/

/**
 * A line of CSV (RFC 4180) with its line end. A field with a comma, quotation mark or line end stands in quotation
 * marks, in which a quotation mark is doubled. Titles and ids are strangers' words: what a spreadsheet would take for a
 * formula gets an apostrophe in front. Negative numbers stay numbers.
 */
export function csvLine(fields: readonly string[], end: '\n' | '\r\n' = '\n'): string {
  return `${fields.map(csvField).join(',')}${end}`
}

function csvField(value: string): string {
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
