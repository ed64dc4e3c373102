import type { Flow } from '../flow'
import { parseFlows } from './flow-json'

/** The part of Web Storage that the store of flows uses. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>

/** A key of its own, so that nothing that waits for the chain is lost to a version that cannot read it. */
export const UNREAD_KEY = 'commonweight.flows.unread.1'

const MAX_ENTRIES = 20
const MAX_CHARACTERS = 100_000

/** Keeps what cannot be read, the newest first and within bounds; false if the storage refuses. */
export function putAside(storage: TextStorage | null, unread: readonly string[]): boolean {
  const kept: string[] = []
  let room = MAX_CHARACTERS
  for (const text of [...unread, ...readAside(storage)]) {
    if (kept.length === MAX_ENTRIES || kept.includes(text) || text.length > room) continue
    kept.push(text)
    room -= text.length
  }
  return write(storage, kept)
}

/** Takes back the flows that were put aside and can be read now. */
export function takeBack(storage: TextStorage | null): Flow[] {
  const aside = readAside(storage)
  const flows: Flow[] = []
  const unread: string[] = []
  for (const text of aside) {
    const parsed = parseFlows(`[${text}]`)
    if (parsed.unread.length > 0) unread.push(text)
    else flows.push(...parsed.flows)
  }
  return flows.length > 0 && write(storage, unread) ? flows : []
}

function readAside(storage: TextStorage | null): string[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(UNREAD_KEY) ?? '[]')
    if (!Array.isArray(stored)) return []
    return stored.filter((text) => typeof text === 'string').slice(0, MAX_ENTRIES)
  } catch {
    return []
  }
}

function write(storage: TextStorage | null, texts: readonly string[]): boolean {
  try {
    storage?.setItem(UNREAD_KEY, JSON.stringify(texts))
    return storage !== null
  } catch {
    return false
  }
}
