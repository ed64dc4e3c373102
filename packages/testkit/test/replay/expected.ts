import { type PlainQfResult, plainQf } from '@commonweight/qf/chain/plain-qf'
import { countedOf } from '@commonweight/qf/chain/tally'
import type { Contribution } from '@commonweight/qf/totals/contribution'
import { baseUnits, type Gift } from './gg18'
import type { OpenRound } from './scenario'

/** Which weight a gift has: that of the real round, or everybody's full one. */
export type Weighting = 'coefficient' | 'one'

/** A donor's weight at a gift in basis points. */
export function weightAt(gift: Gift, weighting: Weighting): bigint {
  return weighting === 'one' || gift.verified ? 10_000n : 0n
}

/** What a project must come to: `total` given and `match` in base units, the rest as in PlainQfResult. */
export type ExpectedCampaign = PlainQfResult & {
  total: bigint
}

/** Gifts as they count in a round, in their order. */
export function contributionsOf(gifts: readonly Gift[], { run }: OpenRound, weighting: Weighting): Contribution[] {
  return gifts.map((gift) => ({
    donor: gift.donor,
    campaign: gift.project,
    counted: countedOf(baseUnits(gift.usd, run.decimals), weightAt(gift, weighting), run.decimals),
  }))
}

/** Counted totals in 1e-18 token, by project and donor. */
export function countedTotals(contributions: readonly Contribution[]): Map<string, Map<string, bigint>> {
  const totals = new Map<string, Map<string, bigint>>()
  for (const { donor, campaign, counted } of contributions) {
    const donors = totals.get(campaign) ?? new Map<string, bigint>()
    totals.set(campaign, donors.set(donor, (donors.get(donor) ?? 0n) + counted))
  }
  return totals
}

/** The result of a run by project, from the list of gifts alone. */
export function expectedResult(gifts: readonly Gift[], open: OpenRound, weighting: Weighting) {
  const { pool, cap, minimum, run } = open
  const totals = new Map<string, bigint>()
  for (const { project, usd } of gifts) {
    totals.set(project, (totals.get(project) ?? 0n) + baseUnits(usd, run.decimals))
  }
  const options = { pool, cap, minimum, decimals: run.decimals, surplus: 'return' } as const
  return new Map(
    [...plainQf(contributionsOf(gifts, open, weighting), options)].map(
      ([project, result]): [string, ExpectedCampaign] => [project, { ...result, total: totals.get(project) ?? 0n }],
    ),
  )
}
