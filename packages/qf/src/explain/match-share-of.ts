import { matchRise } from '../chain/match-rise'
import type { RoundTotals } from '../chain/round-payout'
import { matchWeightOf, rootOf, type Tally } from '../chain/tally'

/**
 * One donation in the tally of its campaign, which counts in the round and is not pinned.
 * @property total What counts of its donor in the campaign, in 1e-18 token. @property part What of that is the
 * donation's. @property minimum The round's, in 1e-18 token.
 */
export type CountedPart = { tally: Tally; total: bigint; part: bigint; minimum: bigint }

/**
 * By how much less the campaign would be matched without this donation alone, in base units: `explainChainDonation` of
 * packages/qf, but with nothing more or less pinned, in constant time.
 * @param round As it stands, the campaign's w among its weight.
 */
export function matchShareOf(round: RoundTotals, { tally, total, part, minimum }: CountedPart): bigint {
  const from = part > total ? 0n : total - part
  const [before, after] = [rootOf(from, minimum), rootOf(total, minimum)]
  const without: Tally = {
    sumRoots: tally.sumRoots - after + before,
    sumSquares: tally.sumSquares - after * after + before * before,
  }
  const weight = round.weight - matchWeightOf(tally) + matchWeightOf(without)
  return matchRise({ ...round, weight }, { tally: without, minimum, from, to: total }).rise
}
