import type { IdTable } from './id-table'

/** FNV-1a, a byte a step, as letters are folded on the way. */
const START = 0x811c9dc5 | 0
const STEP = 0x01000193

/**
 * Ids that differ only in case, in white space around them, in characters that show nothing, in how the same letter is
 * encoded, or in the 0x of an address; each group in the order of appearance.
 */
export function idTwins(table: IdTable): string[][] {
  if (!table.mayHaveTwins) return []
  const hashes = new Uint32Array(table.size)
  table.forEach((bytes, start, end, number) => {
    hashes[number] = foldedHash(bytes, start, end)
  })
  const suspects = repeated(hashes)
  if (suspects.size === 0) return []
  const groups = new Map<string, string[]>()
  table.forEach((bytes, start, end, number) => {
    if (!suspects.has(hashes[number] as number)) return
    const text = textOf(bytes.subarray(start, end))
    const folded = fold(text)
    groups.set(folded, [...(groups.get(folded) ?? []), text])
  })
  return [...groups.values()].filter((group) => group.length > 1)
}

function repeated(hashes: Uint32Array): Set<number> {
  const sorted = hashes.slice().sort()
  return new Set(sorted.filter((hash, index) => index > 0 && hash === sorted[index - 1]))
}

/** Of an id's folded form; only ids beyond ASCII or with white space become texts on the way. */
function foldedHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = START
  for (let at = start + prefixOf(bytes, start, end); at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x80 || byte <= 0x20) return hashOfText(fold(textOf(bytes.subarray(start, end))))
    hash = Math.imul(hash ^ (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte), STEP)
  }
  return hash >>> 0
}

/** How many bytes 0x takes in front of 40 hex digits. */
function prefixOf(bytes: Uint8Array, start: number, end: number): number {
  const isPrefixed = bytes[start] === 0x30 && ((bytes[start + 1] ?? 0) | 0x20) === 0x78
  return isPrefixed && end - start === 42 ? 2 : 0
}

function fold(text: string): string {
  const shown = text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .toLowerCase()
  return /^0x.{40}$/.test(shown) ? shown.slice(2) : shown
}

const textOf = (id: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(id)

function hashOfText(text: string): number {
  return new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, STEP), START) >>> 0
}
