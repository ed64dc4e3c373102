import type { Contribution } from '../src/totals/contribution'
import type { Donation } from '../src/totals/donation-matrix'
import { campaignSizes } from './campaign-sizes'

/** How much more donors at the front give to: the power of a uniform number that picks one. */
const DONOR_TAIL = 1.7

/** For what counts in exact integers as well as for the mechanisms in floats. */
export type SyntheticDonation = Contribution & Donation

/**
 * @property donorPairs Pairs of donors within campaigns: how unequal campaigns are. Without it, by Zipf's law.
 */
export type RoundSize = {
  campaigns: number
  donors: number
  pairs: number
  donations: number
  donorPairs?: number
}

/** Size and skew of Gitcoin's ninth round; a multiple of it has as many times its campaigns, of the same sizes. */
export function sizeOf(times: number): Required<RoundSize> {
  return {
    campaigns: 641 * times,
    donors: 8_131 * times,
    pairs: 61_410 * times,
    donations: 69_015 * times,
    donorPairs: 26_800_000 * times,
  }
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

/** Fills each campaign's places: some by chance with every donor once, the others with donors of a heavy tail. */
function distinctPairs(size: RoundSize, draw: () => number): Set<number> {
  const places = shuffled(placesOf(campaignSizes(size)), draw)
  const found = new Set<number>()
  for (const [place, campaign] of places.entries()) {
    if (place < size.donors) found.add(campaign * size.donors + place)
    else addNew(found, () => campaign * size.donors + Math.floor(size.donors * draw() ** DONOR_TAIL))
  }
  return found
}

/** The number of each campaign, once for each of its donors. */
function placesOf(sizes: Uint32Array): Uint32Array {
  const places = new Uint32Array(sizes.reduce((sum, each) => sum + each, 0))
  let next = 0
  for (const [campaign, each] of sizes.entries()) {
    places.fill(campaign, next, next + each)
    next += each
  }
  return places
}

function shuffled(numbers: Uint32Array, draw: () => number): Uint32Array {
  for (let i = numbers.length - 1; i > 0; i--) {
    const other = Math.floor(draw() * (i + 1))
    const moved = numbers[i] ?? 0
    numbers[i] = numbers[other] ?? 0
    numbers[other] = moved
  }
  return numbers
}

function addNew(found: Set<number>, drawn: () => number): void {
  const before = found.size
  while (found.size === before) found.add(drawn())
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
