import { hashOf } from './hash-bytes'
import type { IdTable } from './id-table'

/** Ids that differ in case or in white space around them only, each group in the order of appearance. */
export function idTwins(table: IdTable): string[][] {
  const hashes = new Uint32Array(table.size)
  table.forEach((id, number) => {
    hashes[number] = foldedHash(id)
  })
  const suspects = repeated(hashes)
  if (suspects.size === 0) return []
  const groups = new Map<string, string[]>()
  table.forEach((id, number) => {
    if (!suspects.has(hashes[number] as number)) return
    const text = textOf(id)
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
function foldedHash(id: Uint8Array): number {
  const folded = scratch.length < id.length ? new Uint8Array(id.length) : scratch
  for (let at = 0; at < id.length; at++) {
    const byte = id[at] as number
    if (byte >= 0x80 || byte <= 0x20) return hashOfText(fold(textOf(id)))
    folded[at] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
  }
  return hashOf(folded, 0, id.length) >>> 0
}

const scratch = new Uint8Array(256)
const fold = (text: string) => text.trim().toLowerCase()
const textOf = (id: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(id)

function hashOfText(text: string): number {
  const bytes = new TextEncoder().encode(text)
  return hashOf(bytes, 0, bytes.length) >>> 0
}
