/** A source of numbers in [0, 1) that is the same for the same text (mulberry32 over an FNV-1a hash). */
export type Chance = () => number

const FNV_OFFSET = 2_166_136_261
const FNV_PRIME = 16_777_619
const STEP = 0x6d2b79f5

export function chanceOf(text: string): Chance {
  let state = FNV_OFFSET
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, FNV_PRIME)
  return () => {
    state = (state + STEP) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` different items, in random order. */
export function pick<item>(items: readonly item[], count: number, chance: Chance): item[] {
  return items
    .map((item) => ({ item, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ item }) => item)
}

/**
 * Splits a sum into `count` whole, positive parts, uneven like real donations: many small ones and a few large.
 * @param sum In steps; at least `count`.
 */
export function split(sum: number, count: number, chance: Chance): number[] {
  const shares = Array.from({ length: count }, () => 0.15 + chance() ** 3 * 2.5)
  const whole = shares.reduce((a, b) => a + b, 0)
  // Everybody gets one step first, so that no part is 0.
  const parts = shares.map((share) => 1 + Math.floor((share / whole) * (sum - count)))
  const rest = sum - parts.reduce((a, b) => a + b, 0)
  const largest = parts.indexOf(Math.max(...parts))
  return parts.map((part, i) => (i === largest ? part + rest : part))
}
