import { hashOf } from './hash-bytes'
import { smallAddress } from './small-address'

const SEGMENT_SHIFT = 20
const SEGMENT_BYTES = 2 ** SEGMENT_SHIFT
const SEGMENT_MASK = SEGMENT_BYTES - 1
/** Before the bytes of an id: its number in 4 bytes, its length in 2. */
const HEAD_BYTES = 6
/** Longest id, in bytes of UTF-8. */
export const MAX_ID_BYTES = 2 ** 16 - 1
const MAX_LOAD = 0.75
/** An address without its 0x. */
const BARE_ADDRESS_BYTES = 40
/** Most ids to be warmed at once. */
export const MAX_BATCH = 256
/** About the part of an entry that may lie in another line of the processor's cache than its head. */
const LINE_BYTES = 40

/**
 * Numbers ids from 0 in the order of their first appearance. An address is one id however its letters are written: its
 * other spellings are entered with the number of the one in small letters. Ids stay bytes in a few large arrays, found
 * by open addressing: a million of them cost some 20 MB, where a Map of strings costs over 100.
 */
export class IdTable {
  /** Ids. */
  size = 0
  /** Entries: the ids, and other spellings of addresses. */
  spellings = 0
  /**
   * Whether what was entered last needs no further look: it is all ASCII without white space, and so UTF-8, and no
   * address with capitals.
   */
  isPlain = true
  /** False if no id has anything that `idTwins` would change. */
  mayHaveTwins = false

  /** Two words a slot: 1 + the place of an entry (0: none), and the hash, which spares a look at most other ids. */
  #slots = new Uint32Array(2 ** 12)
  readonly #segments: DataView[] = []
  /** Bytes used of each segment; an entry never lies in two. */
  readonly #used: number[] = []
  readonly #entries = new Uint32Array(MAX_BATCH)
  /** Keeps the loads of `warm` from being optimised away. */
  touched = 0

  /** The number of the id that lies at `start` to `end` of the bytes, given its `hashOf`. */
  numberOf(bytes: DataView, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 2
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 2) & mask) {
      const entry = slots[slot] as number
      if (entry === 0) return this.#enter(bytes, start, end, hash)
      if ((slots[slot + 1] as number) !== hash >>> 0) continue
      const segment = this.#segments[(entry - 1) >>> SEGMENT_SHIFT] as DataView
      const at = (entry - 1) & SEGMENT_MASK
      if (isEqual(segment, at, bytes, start, end)) return segment.getUint32(at, true)
    }
  }

  /**
   * Loads what `numberOf` is about to look at. The loads of a batch do not wait for each other, so that the memory's
   * latency is paid a few times a batch instead of twice an id; the results do not matter.
   */
  warm(hashes: Int32Array, count: number): void {
    const mask = this.#slots.length - 2
    const entries = this.#entries
    const slots = this.#slots
    const segments = this.#segments
    let touched = 0
    for (let k = 0; k < count; k++) entries[k] = slots[slotOf(hashes[k] as number) & mask] as number
    for (let k = 0; k < count; k++) {
      const hash = hashes[k] as number
      let slot = slotOf(hash) & mask
      let place = entries[k] as number
      while (place !== 0 && slots[slot + 1] !== hash >>> 0) {
        slot = (slot + 2) & mask
        place = slots[slot] as number
      }
      if (place === 0) continue
      const segment = segments[(place - 1) >>> SEGMENT_SHIFT] as DataView
      const at = (place - 1) & SEGMENT_MASK
      touched ^= segment.getUint8(at) ^ segment.getUint8(Math.min(at + LINE_BYTES, SEGMENT_MASK))
    }
    this.touched = touched
  }

  /** Gives back what only `numberOf` needs, which must not be called again. */
  close(): void {
    this.#slots = new Uint32Array(0)
  }

  /** Calls back with every id, as `start` to `end` of some bytes, in the order of their numbers. */
  forEach(callback: (bytes: Uint8Array, start: number, end: number, number: number) => void): void {
    let number = 0
    for (const [index, segment] of this.#segments.entries()) {
      const bytes = new Uint8Array(segment.buffer)
      for (let at = 0; at < (this.#used[index] ?? 0); ) {
        const start = at + HEAD_BYTES
        // Another spelling has the number of an id before it.
        const isId = segment.getUint32(at, true) === number
        at = start + segment.getUint16(at + 4, true)
        if (isId) callback(bytes, start, at, number++)
      }
    }
  }

  /** All ids as texts, by number. */
  texts(): string[] {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const texts: string[] = []
    this.forEach((bytes, start, end) => void texts.push(decoder.decode(bytes.subarray(start, end))))
    return texts
  }

  #enter(bytes: DataView, start: number, end: number, hash: number): number {
    const small = smallAddress(bytes, start, end)
    if (small === undefined) {
      this.#add(bytes, start, end, hash, this.size++)
      return this.size - 1
    }
    const view = new DataView(small.buffer)
    const number = this.numberOf(view, 0, small.length, hashOf(view, 0, small.length))
    const { mayHaveTwins } = this
    this.#add(bytes, start, end, hash, number)
    this.mayHaveTwins = mayHaveTwins
    this.isPlain = false
    return number
  }

  #add(bytes: DataView, start: number, end: number, hash: number, number: number): void {
    const size = HEAD_BYTES + end - start
    let index = this.#segments.length - 1
    if (index < 0 || (this.#used[index] ?? 0) + size > SEGMENT_BYTES) {
      index = this.#segments.push(new DataView(new ArrayBuffer(SEGMENT_BYTES))) - 1
      this.#used[index] = 0
    }
    const segment = this.#segments[index] as DataView
    const at = this.#used[index] ?? 0
    segment.setUint32(at, number, true)
    segment.setUint16(at + 4, end - start, true)
    this.#copy(bytes, start, end, segment, at + HEAD_BYTES)
    this.#used[index] = at + size
    if (2 * ++this.spellings > this.#slots.length * MAX_LOAD) this.#grow()
    occupy(this.#slots, hash, index * SEGMENT_BYTES + at + 1)
  }

  #copy(bytes: DataView, start: number, end: number, segment: DataView, to: number): void {
    this.isPlain = true
    if (end - start === BARE_ADDRESS_BYTES) this.mayHaveTwins = true
    for (let at = start; at < end; at++) {
      const byte = bytes.getUint8(at)
      segment.setUint8(to + at - start, byte)
      if (byte >= 0x80 || byte <= 0x20) this.isPlain = false
      if (byte >= 0x80 || byte <= 0x20 || (byte >= 0x41 && byte <= 0x5a)) this.mayHaveTwins = true
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(2 * old.length)
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot] !== 0) occupy(this.#slots, old[slot + 1] as number, old[slot] as number)
    }
  }
}

function occupy(slots: Uint32Array, hash: number, entry: number): void {
  const mask = slots.length - 2
  let slot = slotOf(hash) & mask
  while (slots[slot] !== 0) slot = (slot + 2) & mask
  slots[slot] = entry
  slots[slot + 1] = hash
}

function slotOf(hash: number): number {
  return hash << 1
}

/**
 * Whether the id at a place of a segment is that of the bytes; four bytes at a time, of which the last four may
 * overlap.
 */
function isEqual(segment: DataView, at: number, bytes: DataView, start: number, end: number): boolean {
  const length = end - start
  if (segment.getUint16(at + 4, true) !== length) return false
  const from = at + HEAD_BYTES
  if (length < 4) return isEqualShort(segment, from, bytes, start, length)
  const last = length - 4
  // Most comparisons succeed: a way out inside of the loop would only cost time.
  let differences = segment.getInt32(from + last, true) ^ bytes.getInt32(start + last, true)
  for (let index = 0; index < last; index += 4) {
    differences |= segment.getInt32(from + index, true) ^ bytes.getInt32(start + index, true)
  }
  return differences === 0
}

function isEqualShort(segment: DataView, from: number, bytes: DataView, start: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (segment.getUint8(from + index) !== bytes.getUint8(start + index)) return false
  }
  return true
}
