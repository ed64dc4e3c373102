import { isqrt } from '../exact/isqrt'
import { FULL_WEIGHT, scaleOf, uint96 } from '../exact/units'

/**
 * Sums over a campaign's donors that its match follows from; a part of the struct `Tally` of CampaignTypes.sol.
 * `sumRoots` is S, the sum of `s` in sqrt(1e-18 token); `sumSquares` is Q, the sum of `s^2` in 1e-18 token.
 */
export type Tally = {
  sumRoots: bigint
  sumSquares: bigint
}

export const EMPTY_TALLY: Tally = { sumRoots: 0n, sumSquares: 0n }

/**
 * What a donation adds to a donor's counted total, in 1e-18 token, floored.
 * @param amount Base units of the token.
 * @param weight The donor's weight at the donation in basis points; above 10,000 counts as 10,000, as on the chain.
 * @param decimals Of the token.
 */
export function countedOf(amount: bigint, weight: bigint, decimals: number): bigint {
  uint96(amount, 'The amount')
  if (weight < 0n) throw new RangeError(`A weight must not be negative, it is ${weight}`)
  const clamped = weight > FULL_WEIGHT ? FULL_WEIGHT : weight
  return (amount * scaleOf(decimals) * clamped) / FULL_WEIGHT
}

/**
 * A donor's `s` in sqrt(1e-18 token): the root of all that counts, or 0 below the round's minimum.
 * @param counted The donor's running total in the campaign, in 1e-18 token.
 * @param minimum In 1e-18 token.
 */
export function rootOf(counted: bigint, minimum: bigint): bigint {
  return counted < minimum ? 0n : isqrt(counted)
}

/** A campaign's weight w = S^2 - Q = 2 * (sum over pairs of donors of s_i * s_j), in 1e-18 token. */
export function matchWeightOf(tally: Tally): bigint {
  return tally.sumRoots * tally.sumRoots - tally.sumSquares
}

/** A donor's step from one counted total to another in a campaign of this tally and this minimum. */
export type CountedStep = {
  tally: Tally
  minimum: bigint
  from: bigint
  to: bigint
}

/**
 * The tally after a donor's counted total rose, and the rise of w: dW = 2 * (S - s) * (s' - s), in 1e-18 token.
 * Constant time, as the contract does it.
 * @throws RangeError if the total fell or a sum is too large for the chain.
 */
export function countStep(step: CountedStep): { tally: Tally; rise: bigint } {
  if (step.to < step.from) throw new RangeError(`A counted total never falls, here from ${step.from} to ${step.to}`)
  const before = rootOf(step.from, step.minimum)
  const after = rootOf(uint96(step.to, 'The counted total'), step.minimum)
  const { sumRoots, sumSquares } = step.tally
  return {
    tally: {
      sumRoots: sumRoots + after - before,
      sumSquares: uint96(sumSquares + after * after - before * before, 'The sum of squares'),
    },
    rise: 2n * (sumRoots - before) * (after - before),
  }
}

/**
 * The tally of a campaign from its donors' counted totals (1e-18 token), one per donor.
 * Equals any sequence of steps that leads to those totals.
 */
export function tallyOf(counted: Iterable<bigint>, minimum: bigint): Tally {
  let sumRoots = 0n
  let sumSquares = 0n
  for (const total of counted) {
    const root = rootOf(total, minimum)
    sumRoots += root
    sumSquares += root * root
  }
  return { sumRoots, sumSquares }
}
