import { FULL_WEIGHT } from '../exact/units'

/** Scores in 1e-4, as Human Passport's decoder gives them: nothing below `lower`, full weight from `upper` on. */
export type PassportThresholds = {
  lower: bigint
  upper: bigint
}

/** Of Gitcoin's rounds: 15 and 25. */
export const PASSPORT_THRESHOLDS: PassportThresholds = { lower: 150_000n, upper: 250_000n }

const HALF_WEIGHT = FULL_WEIGHT / 2n

/**
 * A donor's weight in basis points by Passport score: 0 below the lower threshold, 5,000 there, rising linearly to
 * 10,000 at the upper one, floored. Bit for bit what contracts/src/personhood/PassportGate.sol gives.
 * @param score In 1e-4: 18.187 is 181,870n.
 * @throws RangeError if the score is negative or the thresholds do not rise from above 0.
 * @see gitcoinco/grants-stack-indexer, src/calculator/votes.ts
 */
export function passportWeight(score: bigint, { lower, upper }: PassportThresholds = PASSPORT_THRESHOLDS): bigint {
  if (score < 0n) throw new RangeError(`A score must not be negative, it is ${score}`)
  if (lower <= 0n || lower >= upper) {
    throw new RangeError(`Thresholds must rise from above 0, not from ${lower} to ${upper}`)
  }
  if (score < lower) return 0n
  if (score >= upper) return FULL_WEIGHT
  return HALF_WEIGHT + (HALF_WEIGHT * (score - lower)) / (upper - lower)
}
