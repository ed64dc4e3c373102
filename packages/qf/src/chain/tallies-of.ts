import { type Limbs, limbsOf, rootOfLimbs } from '../exact/limbs'
import { uint96 } from '../exact/units'
import type { PairTotals } from '../totals/pair-totals'
import type { Tally } from './tally'

const HALF = 2 ** 24
/** Squares after which sums are carried over, while they are still whole floats: each square adds less than 2^49. */
const CARRIED = 8

/**
 * The tally of every campaign, in the order of `totals.campaigns`; exact, and as fast as floats are.
 * @param minimum In 1e-18 token: a donor whose total in a campaign is below it does not count there.
 * @throws RangeError if a sum is too large for the chain.
 */
export function talliesOf(totals: PairTotals, minimum: bigint): Tally[] {
  const least = limbsOf(minimum)
  if (least === undefined) throw new RangeError(`A minimum has 0 to 96 bits, not ${minimum}`)
  return totals.campaigns.map((_, campaign) => {
    const range = { from: totals.starts[campaign] ?? 0, to: totals.starts[campaign + 1] ?? 0 }
    return tallyOfRange(totals, range, least)
  })
}

/** Roots are split into a * HALF + b, so that the sums of a, b, a^2, 2ab and b^2 are whole floats. */
function tallyOfRange({ high, low }: PairTotals, { from, to }: { from: number; to: number }, least: Limbs): Tally {
  const { high: leastHigh, low: leastLow } = least
  let sumA = 0
  let sumB = 0
  let sumAA = 0
  let sumAB = 0
  let sumBB = 0
  for (let block = from; block < to; block += CARRIED) {
    const end = Math.min(to, block + CARRIED)
    for (let pair = block; pair < end; pair++) {
      const upper = high[pair] ?? 0
      const lower = low[pair] ?? 0
      if (upper <= leastHigh && (upper < leastHigh || lower < leastLow)) continue
      const root = rootOfLimbs(upper, lower)
      const a = Math.floor(root / HALF)
      const b = root - a * HALF
      sumA += a
      sumB += b
      sumAA += a * a
      sumAB += 2 * a * b
      sumBB += b * b
    }
    const carryBB = Math.floor(sumBB / HALF)
    sumBB -= carryBB * HALF
    const carryAB = Math.floor((sumAB + carryBB) / HALF)
    sumAB += carryBB - carryAB * HALF
    sumAA += carryAB
  }
  // Carried over, sumAB and sumBB are below 2^24.
  const sumSquares = (BigInt(sumAA) << 48n) + BigInt(sumAB * HALF + sumBB)
  return { sumRoots: BigInt(sumA * HALF) + BigInt(sumB), sumSquares: uint96(sumSquares, 'The sum of squares') }
}
