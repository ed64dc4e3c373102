const SEGMENT_SHIFT = 20
const SEGMENT_BYTES = 2 ** SEGMENT_SHIFT
const SEGMENT_MASK = SEGMENT_BYTES - 1
/** Before the bytes of an id: its number in 4 bytes, its length in 2. */
const HEAD_BYTES = 6
/** Longest id, in bytes of UTF-8. */
export const MOST_ID_BYTES = 2 ** 16 - 1
const MOST_LOAD = 0.75
/** Most ids to be warmed at once. */
export const MOST_BATCH = 256
/** About the part of an entry that may lie in another line of the processor's cache than its head. */
const LINE_BYTES = 40

/**
 * Numbers ids from 0 in the order of their first appearance. Ids stay bytes in a few large arrays, found by open
 * addressing: a million of them cost some 20 MB, where a Map of strings costs over 100.
 */
export class IdTable {
  size = 0

  /** Two words a slot: 1 + the place of an entry (0: none), and the hash, which spares a look at most other ids. */
  private slots = new Uint32Array(2 ** 12)
  private readonly segments: Uint8Array[] = []
  /** Bytes used of each segment; an entry never lies in two. */
  private readonly used: number[] = []
  private readonly entries = new Uint32Array(MOST_BATCH)
  /** Keeps the loads of `warm` from being optimised away. */
  touched = 0

  /** The number of the id that lies at `start` to `end` of the bytes, given its `hashOf`. */
  numberOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const { slots } = this
    const mask = slots.length - 2
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 2) & mask) {
      const entry = slots[slot] as number
      if (entry === 0) return this.enter(bytes, start, end, hash)
      if ((slots[slot + 1] as number) !== hash >>> 0) continue
      const segment = this.segments[(entry - 1) >>> SEGMENT_SHIFT] as Uint8Array
      const at = (entry - 1) & SEGMENT_MASK
      if (isEqual(segment, at, bytes, start, end)) return numberAt(segment, at)
    }
  }

  /**
   * Loads what `numberOf` is about to look at. The loads of a batch do not wait for each other, so that the memory's
   * latency is paid a few times a batch instead of twice an id; the results do not matter.
   */
  warm(hashes: Int32Array, count: number): void {
    const mask = this.slots.length - 2
    const { entries, slots, segments } = this
    let touched = 0
    for (let k = 0; k < count; k++) entries[k] = slots[slotOf(hashes[k] as number) & mask] as number
    for (let k = 0; k < count; k++) {
      const place = entries[k] as number
      if (place === 0) continue
      const segment = segments[(place - 1) >>> SEGMENT_SHIFT] as Uint8Array
      const at = (place - 1) & SEGMENT_MASK
      touched ^= (segment[at] as number) ^ (segment[Math.min(at + LINE_BYTES, SEGMENT_MASK)] as number)
    }
    this.touched = touched
  }

  /** Calls back with every id, in the order of their numbers, and its place. */
  forEach(callback: (id: Uint8Array, number: number, place: number) => void): void {
    let number = 0
    for (const [index, segment] of this.segments.entries()) {
      for (let at = 0; at < (this.used[index] ?? 0); ) {
        const end = at + HEAD_BYTES + lengthAt(segment, at)
        callback(segment.subarray(at + HEAD_BYTES, end), number++, index * SEGMENT_BYTES + at)
        at = end
      }
    }
  }

  /** All ids as texts, by number. */
  texts(): string[] {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const texts: string[] = []
    this.forEach((id) => void texts.push(decoder.decode(id)))
    return texts
  }

  private enter(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const size = HEAD_BYTES + end - start
    let index = this.segments.length - 1
    if (index < 0 || (this.used[index] ?? 0) + size > SEGMENT_BYTES) {
      index = this.segments.push(new Uint8Array(SEGMENT_BYTES)) - 1
      this.used[index] = 0
    }
    const segment = this.segments[index] as Uint8Array
    const at = this.used[index] ?? 0
    for (let byte = 0; byte < 4; byte++) segment[at + byte] = this.size >>> (8 * byte)
    segment[at + 4] = end - start
    segment[at + 5] = (end - start) >>> 8
    segment.set(bytes.subarray(start, end), at + HEAD_BYTES)
    this.used[index] = at + size
    if (2 * ++this.size > this.slots.length * MOST_LOAD) this.grow()
    occupy(this.slots, hash, index * SEGMENT_BYTES + at + 1)
    return this.size - 1
  }

  private grow(): void {
    const { slots: old } = this
    this.slots = new Uint32Array(2 * old.length)
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot] !== 0) occupy(this.slots, old[slot + 1] as number, old[slot] as number)
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

/** The low bits of FNV alone are poor for ids that differ in their last digits only. */
function slotOf(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 12)) << 1
}

function lengthAt(segment: Uint8Array, at: number): number {
  return (segment[at + 4] as number) | ((segment[at + 5] as number) << 8)
}

function numberAt(segment: Uint8Array, at: number): number {
  const low = (segment[at] as number) | ((segment[at + 1] as number) << 8)
  return (low | ((segment[at + 2] as number) << 16) | ((segment[at + 3] as number) << 24)) >>> 0
}

function isEqual(segment: Uint8Array, at: number, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (lengthAt(segment, at) !== length) return false
  // Most comparisons succeed: without a way out inside of the loop it takes half the time.
  const from = at + HEAD_BYTES
  let differences = 0
  let index = 0
  for (; index + 4 <= length; index += 4) {
    const first = (segment[from + index] as number) ^ (bytes[start + index] as number)
    const second = (segment[from + index + 1] as number) ^ (bytes[start + index + 1] as number)
    const third = (segment[from + index + 2] as number) ^ (bytes[start + index + 2] as number)
    const fourth = (segment[from + index + 3] as number) ^ (bytes[start + index + 3] as number)
    differences |= first | second | third | fourth
  }
  for (; index < length; index++) {
    differences |= (segment[from + index] as number) ^ (bytes[start + index] as number)
  }
  return differences === 0
}
