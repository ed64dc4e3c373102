import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundView } from '@commonweight/domain/views/round'
import { matchRise } from '@commonweight/qf/chain/match-rise'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { countedOf, matchWeightOf } from '@commonweight/qf/chain/tally'
import { FULL_WEIGHT } from '@commonweight/qf/exact/units'

/** Numbers that a campaign's match follows from; w in 1e-18 token, the rest in base units. */
export type MatchFigures = {
  weight: bigint
  totals: RoundTotals
  /** What the campaign gets if the round ended now, or by the seal. */
  match: bigint
  /** What a first gift of `donation` by a verified person would add. */
  example: { donation: bigint; rise: bigint }
}

const EXAMPLE_WHOLE_TOKENS = 10n

type MatchCampaign = Pick<CampaignView, 'sumRoots' | 'sumSquares' | 'token' | 'standing' | 'matched'>
type MatchRound = Pick<RoundView, 'pool' | 'cap' | 'weight' | 'pinnedCount' | 'minimum'>

/** As MatchingRounds computes it: `matchOf` and `previewMatch`. */
export function matchFigures(campaign: MatchCampaign, round: MatchRound): MatchFigures {
  const { sumRoots, sumSquares, token, standing } = campaign
  const tally = { sumRoots, sumSquares }
  const totals: RoundTotals = {
    pool: round.pool,
    cap: round.cap,
    decimals: token.decimals,
    weight: round.weight,
    pinned: round.pinnedCount,
  }
  const weight = matchWeightOf(tally)
  const donation = EXAMPLE_WHOLE_TOKENS * 10n ** BigInt(token.decimals)
  const counted = countedOf(donation, FULL_WEIGHT, token.decimals)
  const { before, rise } = matchRise(totals, { tally, minimum: round.minimum, from: 0n, to: counted })
  const match = standing === 'pinned' ? round.cap : campaign.matched > 0n ? campaign.matched : before
  return { weight, totals, match, example: { donation, rise } }
}
