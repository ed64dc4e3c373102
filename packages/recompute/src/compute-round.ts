import type { RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import { payoutsOf } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import { computeMatch, type MatchRules, type Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import { donationMatrix } from '@commonweight/qf/totals/donation-matrix'

/** What a campaign is matched, in base units. */
export type CampaignMatch = { campaign: `0x${string}`; amount: bigint }

/**
 * Every campaign of the inputs by id, ascending, also those that are matched nothing.
 * @property used The mechanism that the shares come from: plain where COCM gives nothing to anybody.
 */
export type RoundMatches = { matches: CampaignMatch[]; undistributed: bigint; used: Mechanism }

/**
 * A round's matches from its inputs, the same to the unit for everybody, in Node and in browsers. `plain` is what the
 * contracts pay once every campaign that reaches the cap is pinned; the others are `computeMatch` of packages/qf.
 */
export function computeRound(inputs: RoundInputs, configuration: RoundConfiguration): RoundMatches {
  return configuration.mechanism === 'plain' ? onChain(inputs) : offChain(inputs, rulesOf(inputs, configuration))
}

function onChain({ campaigns, pool, cap, minimum, decimals }: RoundInputs): RoundMatches {
  const weights = campaigns.map(({ donors }) =>
    matchWeightOf(
      tallyOf(
        donors.map(({ counted }) => BigInt(counted)),
        BigInt(minimum),
      ),
    ),
  )
  const payouts = payoutsOf({ pool: BigInt(pool), cap: BigInt(cap), decimals }, weights)
  const matches = campaigns.map(({ campaign }, index) => ({ campaign, amount: payouts[index] ?? 0n }))
  return { matches, undistributed: payouts.reduce((left, payout) => left - payout, BigInt(pool)), used: 'plain' }
}

function offChain({ campaigns, minimum }: RoundInputs, rules: MatchRules): RoundMatches {
  const least = BigInt(minimum)
  const donations = campaigns.flatMap(({ campaign, donors }) => [
    // A campaign to which nobody gave takes part all the same.
    { donor: '', campaign, amount: 0n },
    ...donors
      .map(({ donor, counted }) => ({ donor, campaign, amount: BigInt(counted) }))
      .filter(({ amount }) => amount >= least),
  ])
  const { matches, undistributed, used } = computeMatch(donationMatrix(donations), rules)
  const amounts = new Map(matches.map(({ campaign, matched }) => [campaign, matched]))
  return {
    matches: campaigns.map(({ campaign }) => ({ campaign, amount: amounts.get(campaign) ?? 0n })),
    undistributed,
    used,
  }
}

/** Configurations of the first type were posted when all of the pool was paid, and mean that for good. */
function rulesOf({ pool, cap, decimals }: RoundInputs, configuration: RoundConfiguration): MatchRules {
  const { mechanism } = configuration
  const surplus = 'surplus' in configuration ? configuration.surplus : 'pay-all'
  const rules = {
    pool: BigInt(pool),
    cap: BigInt(cap),
    decimals,
    surplus,
    remainder: 'largest-fraction',
  } as const
  if (mechanism === 'pairwise') return { ...rules, mechanism, threshold: Number(configuration.threshold) }
  if (mechanism === 'cocm') return { ...rules, mechanism, profile: configuration.profile }
  if (mechanism === 'blend') {
    return { ...rules, mechanism, profile: configuration.profile, blend: Number(configuration.blend) }
  }
  return { ...rules, mechanism }
}
