import { type PlainQfResult, plainQf } from '@commonweight/qf/chain/plain-qf'
import { countedOf } from '@commonweight/qf/chain/tally'
import type { Contribution } from '@commonweight/qf/totals/contribution'
import { baseUnits, type Gg18Donation } from './gg18'
import type { OpenRound } from './scenario'

/** Which weight a donation has: that of the real round, or everybody's full one. */
export type Weighting = 'coefficient' | 'one'

/** A donor's weight at a donation in basis points. */
export function weightAt(donation: Gg18Donation, weighting: Weighting): bigint {
  return weighting === 'one' || donation.verified ? 10_000n : 0n
}

/** What a project must come to: `total` given and `match` in base units, the rest as in PlainQfResult. */
export type ExpectedCampaign = PlainQfResult & {
  total: bigint
}

/** Donations as they count in a round, in their order. */
export function contributionsOf(
  donations: readonly Gg18Donation[],
  { run }: OpenRound,
  weighting: Weighting,
): Contribution[] {
  return donations.map((donation) => ({
    donor: donation.donor,
    campaign: donation.project,
    counted: countedOf(baseUnits(donation.usd, run.decimals), weightAt(donation, weighting), run.decimals),
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

/** The result of a run by project, from the list of donations alone. */
export function expectedResult(donations: readonly Gg18Donation[], open: OpenRound, weighting: Weighting) {
  const { pool, cap, minimum, run } = open
  const totals = new Map<string, bigint>()
  for (const { project, usd } of donations) {
    totals.set(project, (totals.get(project) ?? 0n) + baseUnits(usd, run.decimals))
  }
  const options = { pool, cap, minimum, decimals: run.decimals, surplus: 'return' } as const
  return new Map(
    [...plainQf(contributionsOf(donations, open, weighting), options)].map(
      ([project, result]): [string, ExpectedCampaign] => [project, { ...result, total: totals.get(project) ?? 0n }],
    ),
  )
}
