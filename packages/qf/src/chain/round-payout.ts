import { scaleOf } from '../exact/units'
import { type Level, reaches, shareAt, waterFilling } from '../exact/water-filling'

/**
 * What payouts of a round follow from; a part of the struct `Round` of RoundTypes.sol.
 * `pool` and `cap` (0: none) in base units of the token with `decimals`; `weight` the sum of w over the campaigns that
 * count and are not pinned, in 1e-18 token; `pinned` how many campaigns take the whole cap.
 */
export type RoundTotals = {
  pool: bigint
  cap: bigint
  decimals: number
  weight: bigint
  pinned: number
}

/**
 * Match of a campaign that is not pinned, in base units: `min(cap, w * min(1, (pool - pinned * cap) / weight))`,
 * floored. Bit for bit what MatchingRounds pays; a pinned campaign is paid the cap.
 * @param w The campaign's weight in 1e-18 token, a part of `round.weight`.
 */
export function payoutOf(round: RoundTotals, w: bigint): bigint {
  const share = shareAt(levelOf(round), w)
  return round.cap > 0n && share > round.cap ? round.cap : share
}

/** Whether a campaign of weight w, not pinned, may be pinned: its match reaches the cap. */
export function reachesCap(round: RoundTotals, w: bigint): boolean {
  return round.cap > 0n && reaches(levelOf(round), w, round.cap)
}

/**
 * The round after a campaign of weight w was set apart to be paid the cap.
 * @throws RangeError if its match is below the cap; the contract refuses it with `MatchingRounds_BelowCap`.
 */
export function pin(round: RoundTotals, w: bigint): RoundTotals {
  if (!reachesCap(round, w)) throw new RangeError(`A campaign of weight ${w} is below the cap of ${round.cap}`)
  return { ...round, weight: round.weight - w, pinned: round.pinned + 1 }
}

/**
 * Every campaign's match in base units once all that reach the cap are pinned, in the order of the weights.
 * @param round Pool, cap and decimals.
 * @param weights w of every campaign that counts, in 1e-18 token.
 */
export function payoutsOf(round: Pick<RoundTotals, 'pool' | 'cap' | 'decimals'>, weights: readonly bigint[]): bigint[] {
  return waterFilling({ weights, budget: round.pool, cap: round.cap, ideal: scaleOf(round.decimals) })
}

function levelOf(round: RoundTotals): Level {
  return {
    left: round.pool - BigInt(round.pinned) * round.cap,
    rest: round.weight,
    ideal: scaleOf(round.decimals),
  }
}
