import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { EntryExplanation, RoundEntry } from '@commonweight/domain/views/round'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf } from '@commonweight/qf/chain/tally'
import { CAMPAIGN_INCLUDE, type CampaignRow, entryOf, standingOf, tallyOf } from '../campaigns/campaign-row'
import { dueMatch } from '../campaigns/due-match'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import type { Db } from '../create-db'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import { loadEntryExplanations } from './load-entry-explanations'
import type { RoundSums } from './load-round-sums'

/** What entries follow from, of their round. `now`: Unix seconds. */
export type EntriesContext = { totals: RoundTotals; sums: RoundSums; now: number }

/** Campaigns of the round that they applied to, as entries, in the order of the ids. */
export async function loadEntries(
  db: Db,
  ids: readonly string[],
  { totals, sums, now }: EntriesContext,
): Promise<RoundEntry[]> {
  const rows = await db.campaign.findMany({ where: { id: { in: [...ids] } }, include: CAMPAIGN_INCLUDE })
  const [cards, explanations] = await Promise.all([
    loadCampaignCards(db, rows, now),
    loadEntryExplanations(db, totals, sums.counting, rows),
  ])
  const entries = new Map<string, RoundEntry>()
  for (const [i, row] of rows.entries()) {
    const card = cards[i]
    if (card) entries.set(row.id, entryViewOf(row, card, { totals, explanation: explanations.get(row.id) }))
  }
  return ids.flatMap((id) => entries.get(id) ?? [])
}

function entryViewOf(
  row: CampaignRow,
  card: CampaignCard,
  { totals, explanation }: { totals: RoundTotals; explanation: EntryExplanation | undefined },
): RoundEntry {
  const entry = entryOf(row)
  return {
    campaign: hexOf(row.id),
    listed: card.listed,
    title: card.title,
    labName: card.labName,
    standing: standingOf(row),
    reasonDigest: hexOrNull(entry?.reason ?? null),
    donors: row.donors,
    donated: bigintOf(row.donated),
    counted: bigintOf(row.counted),
    countedByOperators: bigintOf(row.countedByOperators),
    weight: matchWeightOf(tallyOf(row)),
    claimed: entry ? bigintOf(entry.claimed) : 0n,
    explanation: explanation ?? null,
    match: entry?.standing === 'claimed' ? bigintOf(entry.claimed) : dueMatch(row, entry, totals, card.state),
    state: card.state,
  }
}
