import type { IdTable } from './id-table'

/** What programs and people write where there is no id, or a sum instead of a row. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    'null|undefined|none|nan|nil|n/a|na|-|--|?|unknown|anonymous|anon|guest|incognito|[object object]|0x|0x0'.split(
      '|',
    ),
    'total|sum|subtotal|grand total|#n/a|#ref!|#name?|#value!|#null!|#error!'.split('|'),
    [`0x${'0'.repeat(40)}`],
  ].flat(),
)
const LENGTHS = new Set([...PLACEHOLDERS].map((text) => text.length))
const STARTS = new Set([...PLACEHOLDERS].map((text) => text.charCodeAt(0)))
/** A long number of which a spreadsheet has kept six digits: 1.23457E+18. */
const SHORTENED = /^\d([.,]\d+)?e\+\d+$/i
const PLUS = 43

/** Ids that most likely name nobody, and ids of which a spreadsheet has dropped digits. */
export function oddIds(table: IdTable): { placeholders: string[]; shortened: string[] } {
  const placeholders: string[] = []
  const shortened: string[] = []
  table.forEach((bytes, start, end) => {
    const length = end - start
    const first = bytes[start] ?? 0
    const isSuspect = LENGTHS.has(length) && STARTS.has(first >= 0x41 && first <= 0x5a ? first + 0x20 : first)
    const hasPlus = bytes[end - 2] === PLUS || bytes[end - 3] === PLUS
    if (!isSuspect && !hasPlus) return
    const text = new TextDecoder().decode(bytes.subarray(start, end))
    if (PLACEHOLDERS.has(text.toLowerCase())) placeholders.push(text)
    else if (SHORTENED.test(text)) shortened.push(text)
  })
  return { placeholders, shortened }
}
