import { latestSealAt } from '@commonweight/domain/states/round-state'
import type { RoundDonation } from '@commonweight/domain/views/donation'
import type { ReceiptLine } from '@commonweight/domain/views/receipt'
import type { Round } from '@commonweight/postgres/generated/client'
import type { CampaignRow } from '../campaigns/campaign-row'
import type { Db } from '../create-db'
import { loadRoundDocuments } from '../documents/load-documents'
import { type CountedRow, roundDonationOf } from '../rounds/counted-donation'
import { loadDonatedCampaigns } from '../rounds/load-donated-campaigns'
import { loadRoundTotals } from '../rounds/load-round-totals'
import { roundFacts } from '../rounds/round-row'

/** The round that a donation's campaign applied to, and how the round counts the donation. */
export type RoundPart = { round: NonNullable<ReceiptLine['round']>; counted: RoundDonation }

/** By row; nothing for donations to campaigns that never applied to a round. @param now Unix seconds. */
export async function loadRoundParts(
  db: Db,
  campaigns: readonly CampaignRow[],
  rows: readonly CountedRow[],
  now: number,
): Promise<Map<CountedRow, RoundPart>> {
  const rounds = new Map<number, Round>()
  for (const { applied } of campaigns) if (applied) rounds.set(applied.id, applied)
  const all = [...rounds.values()]
  const [totals, documents] = await Promise.all([
    loadRoundTotals(db, all),
    loadRoundDocuments(
      db,
      all.map(({ digest }) => digest),
    ),
  ])
  const parts = new Map<CountedRow, RoundPart>()
  for (const round of all) {
    const ids = campaigns.filter(({ appliedRound }) => appliedRound === round.id).map(({ id }) => id)
    const donated = await loadDonatedCampaigns(db, round, ids, now)
    const total = totals.get(round.id)
    const title = documents.get(round.digest)?.title ?? `Round ${round.id}`
    const of = { id: round.id, title, isFinal: round.sealedAt > 0n, finalFrom: latestSealAt(roundFacts(round)) }
    for (const row of rows) {
      const campaign = donated.get(row.campaign)
      if (campaign && total) parts.set(row, { round: of, counted: roundDonationOf(row, campaign, total) })
    }
  }
  return parts
}
