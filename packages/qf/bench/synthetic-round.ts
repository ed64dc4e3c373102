import type { Contribution } from '../src/totals/contribution'
import type { Donation } from '../src/totals/donation-matrix'

/** For what counts in exact integers as well as for the mechanisms in floats. */
export type SyntheticDonation = Contribution & Donation

export type RoundSize = {
  campaigns: number
  donors: number
  pairs: number
  donations: number
}

/** Size of Gitcoin's ninth round, a multiple of it. */
export function sizeOf(times: number): RoundSize {
  return { campaigns: 641 * times, donors: 8_131 * times, pairs: 61_410 * times, donations: 69_015 * times }
}

/**
 * A round of that size, the same every time. Campaigns and donors have heavy tails: a few campaigns take most
 * donations, a few donors give to hundreds, many to a few; everyone is in at least one pair. Amounts span 0.001 to
 * 1,000 tokens.
 */
export function syntheticRound(size: RoundSize): SyntheticDonation[] {
  const draw = generator(42)
  const donors = Array.from({ length: size.donors }, () => hex(draw, 40))
  const campaigns = Array.from({ length: size.campaigns }, () => hex(draw, 64))
  const distinct = [...distinctPairs(size, draw)]
  return Array.from({ length: size.donations }, (_, index) => {
    const pair = distinct[index < distinct.length ? index : Math.floor(draw() * distinct.length)] ?? 0
    // Of six decimals.
    const counted = BigInt(Math.floor(10 ** (3 + 6 * draw()))) * 10n ** 12n
    return {
      donor: donors[pair % size.donors] ?? '',
      campaign: campaigns[Math.floor(pair / size.donors)] ?? '',
      counted,
      amount: counted,
    }
  })
}

function distinctPairs({ campaigns, donors, pairs }: RoundSize, draw: () => number): Set<number> {
  const campaign = () => Math.floor(campaigns * draw() ** 2)
  const donor = () => Math.floor(donors * draw() ** 1.7)
  const found = new Set<number>()
  for (let i = 0; i < campaigns; i++) found.add(i * donors + donor())
  for (let i = 0; i < donors; i++) found.add(campaign() * donors + i)
  while (found.size < pairs) found.add(campaign() * donors + donor())
  return found
}

function hex(draw: () => number, digits: number): string {
  const words = Array.from({ length: digits / 8 }, () =>
    Math.floor(draw() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  )
  return `0x${words.join('')}`
}

/** Uniform in [0, 1), by a linear congruential generator. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
