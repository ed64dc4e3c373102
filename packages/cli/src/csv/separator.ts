const NEWLINE = 10
const QUOTE = 34

/** What may stand between the fields of a row, by name. */
export const SEPARATORS = { comma: 44, semicolon: 59, tab: 9 } as const
export type SeparatorName = keyof typeof SEPARATORS

/** A byte order mark and `"sep=;"` with its line end take fewer bytes. */
const MAX_NAMING = 16

/**
 * The separators that a file's first line has outside of quotation marks: one in a file that is clear, none in a file of
 * one column, and more where only a person can say.
 */
export function separatorsOf(bytes: Uint8Array): SeparatorName[] {
  const seen = new Set<number>()
  let isInside = false
  for (const byte of firstLine(bytes)) {
    if (byte === QUOTE) isInside = !isInside
    else if (!isInside) seen.add(byte)
  }
  return (Object.keys(SEPARATORS) as SeparatorName[]).filter((name) => seen.has(SEPARATORS[name]))
}

/** The separator that a first line `sep=;` names, as spreadsheets write and read it. */
export function namedSeparatorIn(head: Uint8Array): SeparatorName | undefined {
  const start = new TextDecoder().decode(head.subarray(0, MAX_NAMING))
  const [, mark] = /^"?sep=([,;\t])"?\r?\n/i.exec(start) ?? []
  return (Object.keys(SEPARATORS) as SeparatorName[]).find((name) => SEPARATORS[name] === mark?.charCodeAt(0))
}

/** Empty lines at the front are passed over, as the reader does. */
function firstLine(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== NEWLINE && byte !== 13)
  if (start < 0) return new Uint8Array(0)
  const end = bytes.indexOf(NEWLINE, start)
  return bytes.subarray(start, end < 0 ? bytes.length : end)
}
