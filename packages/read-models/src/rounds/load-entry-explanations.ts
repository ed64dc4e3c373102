import type { EntryExplanation } from '@commonweight/domain/views/round'
import { payoutOf, type RoundTotals } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf, type Tally } from '@commonweight/qf/chain/tally'
import { FULL_WEIGHT, scaleOf } from '@commonweight/qf/exact/units'
import { type CampaignRow, entryOf, tallyOf } from '../campaigns/campaign-row'
import type { Db } from '../create-db'
import type { RoundSums } from './load-round-sums'

type Round = Pick<RoundTotals, 'pool' | 'cap' | 'decimals'>

/** How the matches of these campaigns come about, by campaign: of those that count in the round that they applied to. */
export async function loadEntryExplanations(
  db: Db,
  round: Round,
  counting: RoundSums['counting'],
  campaigns: readonly CampaignRow[],
): Promise<Map<string, EntryExplanation>> {
  const members = campaigns.flatMap((row) => {
    const entry = entryOf(row)
    return entry && entry.standing !== 'removed' ? [{ row, entry }] : []
  })
  const donors = await countDonors(
    db,
    members.map(({ row }) => row.id),
  )
  return new Map(
    members.map(({ row, entry }) => {
      const member = { tally: tallyOf(row), donors: donors.get(row.id) ?? 0, isPinned: entry.isPinned }
      return [row.id, explainEntry(round, counting, member)]
    }),
  )
}

/**
 * As the round stands, from its sums alone: a campaign that reaches the cap is paid the cap, and the rest reaches others
 * once it is pinned. The same as `explainChainMatches` of packages/qf, which needs all campaigns; a test compares them.
 */
export function explainEntry(
  round: Round,
  counting: RoundSums['counting'],
  { tally, donors, isPinned }: { tally: Tally; donors: number; isPinned: boolean },
): EntryExplanation {
  const weight = matchWeightOf(tally)
  const { sumRoots, sumSquares } = tally
  const asPinned = { ...round, weight: counting.unpinnedWeight, pinned: counting.pinned }
  const matched = isPinned ? round.cap : payoutOf(asPinned, weight)
  const withoutCap = payoutOf({ ...round, cap: 0n, weight: counting.weight, pinned: 0 }, weight)
  return {
    donors,
    sumRoots,
    sumSquares,
    equalDonors: sumSquares === 0n ? 0 : Number(sumRoots) ** 2 / Number(sumSquares),
    weight,
    share: counting.weight === 0n ? 0n : (weight * FULL_WEIGHT) / counting.weight,
    ideal: weight / scaleOf(round.decimals),
    matched,
    withoutCap,
    capEffect: matched - withoutCap,
    isPinned,
  }
}

/** Donors with points: those who gave the round's minimum, counted. */
async function countDonors(db: Db, campaigns: string[]): Promise<Map<string, number>> {
  const counts = await db.donor.groupBy({
    by: ['campaign'],
    where: { campaign: { in: campaigns }, points: { gt: 0 } },
    _count: true,
  })
  return new Map(counts.map(({ campaign, _count }) => [campaign, _count]))
}
