import type { Contribution } from '../src/contribution'

/** Size of a large real round. */
export const SIZE = { campaigns: 641, donors: 8_131, pairs: 61_000, gifts: 69_000 }

/** A round of that size, the same every time: few campaigns take most gifts, amounts span dust to thousands. */
export function syntheticRound(): Contribution[] {
  const draw = generator(42)
  const pairs = new Set<number>()
  while (pairs.size < SIZE.pairs) {
    const campaign = Math.floor(SIZE.campaigns * draw() ** 2)
    pairs.add(campaign * SIZE.donors + Math.floor(SIZE.donors * draw()))
  }
  const distinct = [...pairs]
  return Array.from({ length: SIZE.gifts }, (_, index) => {
    const pair = distinct[index < distinct.length ? index : Math.floor(draw() * distinct.length)] ?? 0
    return {
      donor: `0x${(pair % SIZE.donors).toString(16).padStart(40, '0')}`,
      campaign: `0x${Math.floor(pair / SIZE.donors)
        .toString(16)
        .padStart(64, '0')}`,
      // 0.001 to 1,000 tokens, of six decimals
      counted: BigInt(Math.floor(10 ** (3 + 6 * draw()))) * 10n ** 12n,
    }
  })
}

/** Uniform in [0, 1), by a linear congruential generator. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
