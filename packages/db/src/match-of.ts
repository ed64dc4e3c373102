/** What a round's matches follow from, as MatchingRounds keeps it. */
export type RoundTotals = {
  /** Base units. */
  pool: bigint
  /** Base units; 0: none. */
  cap: bigint
  decimals: number
  /** Sum of w over members that are not pinned, in 1e-18 token. */
  weight: bigint
  pinned: number
}

/**
 * What a member of weight `w` that is not pinned would be paid, in base units: MatchingRounds.matchOf, bit for bit.
 * With a cap and before all pins, an estimate.
 */
export function matchOf(round: RoundTotals, w: bigint): bigint {
  const rest = round.pool - BigInt(round.pinned) * round.cap
  const scale = 10n ** BigInt(18 - round.decimals)
  const share = round.weight <= rest * scale ? w / scale : (w * rest) / round.weight
  return round.cap > 0n && share > round.cap ? round.cap : share
}
