import type { EntryExplanation } from '@commonweight/domain/views/round'
import type { RoundEntry } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { type ChainCampaign, explainChainMatches } from '@commonweight/qf/explain/explain-chain-match'
import { type CampaignRow, entryOf, tallyOf } from '../campaigns/campaign-row'
import type { Db } from '../create-db'

/** How the matches of the campaigns that count in the round that they applied to come about, by campaign. */
export async function loadEntryExplanations(
  db: Db,
  round: Pick<RoundTotals, 'pool' | 'cap' | 'decimals'>,
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
  return explainEntries(
    round,
    members.map(({ row, entry }) => ({
      campaign: row.id,
      tally: tallyOf(row),
      donors: donors.get(row.id) ?? 0,
      entry,
    })),
  )
}

/** As the round stands: a campaign that reaches the cap is paid the cap. The rest reaches others once it is pinned. */
export function explainEntries(
  round: Pick<RoundTotals, 'pool' | 'cap' | 'decimals'>,
  members: readonly (ChainCampaign & { entry: Pick<RoundEntry, 'isPinned'> })[],
): Map<string, EntryExplanation> {
  const pinned = new Set(members.filter(({ entry }) => entry.isPinned).map(({ campaign }) => campaign))
  const explained = explainChainMatches(round, members, pinned)
  return new Map(
    explained.map(({ campaign, ...explanation }) => [campaign, { ...explanation, isPinned: pinned.has(campaign) }]),
  )
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
