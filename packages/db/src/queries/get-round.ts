import type { RoundTotals } from '@commonweight/qf/round-payout'
import { matchWeightOf } from '@commonweight/qf/tally'
import { campaignCards } from '../campaign-cards'
import { CAMPAIGN_INCLUDE, type CampaignRow } from '../campaign-row'
import type { Db } from '../create-db'
import { dueMatch, tallyOf } from '../due-match'
import { entryExplanations } from '../entry-explanations'
import { bigintOf, hexOf } from '../from-row'
import type { Round, Sponsor } from '../generated/client'
import { isComputed } from '../is-computed'
import { nowOf } from '../now-of'
import { RESULT_INCLUDE, resultView } from '../result-view'
import { ROUND_INCLUDE, roundCards } from '../round-cards'
import { roundTotals } from '../round-totals'
import { standingOf } from '../standing-of'
import type { CampaignCard, EntryExplanation, RoundEntry, RoundView } from '../views'

/** A round with its campaigns, those with the highest match first, and sponsors; null if there is none of this number. */
export async function getRound(db: Db, id: number): Promise<RoundView | null> {
  const now = await nowOf(db)
  const row = await db.round.findUnique({
    where: { id },
    include: { ...ROUND_INCLUDE, ...RESULT_INCLUDE, sponsors: true },
  })
  if (!row) return null
  const [[card], totalsByRound, campaigns] = await Promise.all([
    roundCards(db, [row], now),
    roundTotals(db, [row]),
    db.campaign.findMany({ where: { appliedRound: id }, include: CAMPAIGN_INCLUDE }),
  ])
  const totals = totalsByRound.get(id)
  if (!card || !totals) return null
  const [cards, explanations] = await Promise.all([
    campaignCards(db, campaigns, now),
    entryExplanations(db, totals, campaigns),
  ])
  const entries = campaigns.flatMap((campaign, i) => {
    const entryCard = cards[i]
    return entryCard ? [entryOf(campaign, entryCard, { totals, explanation: explanations.get(campaign.id) })] : []
  })
  return {
    ...card,
    termsHash: hexOf(row.termsHash),
    digest: hexOf(row.digest),
    weight: totals.weight,
    pinnedCount: totals.pinned,
    claimed: bigintOf(row.claimed),
    recovered: bigintOf(row.recovered),
    attesters: row.attesters.map(hexOf),
    threshold: row.threshold,
    challengePeriod: row.challengePeriod,
    early: bigintOf(row.early),
    result: await resultView(db, row),
    isComputed: isComputed(row),
    sponsors: row.sponsors.map((sponsor) => sponsorView(row, sponsor, now)).sort(byFunding),
    entries: entries.sort(byMatch),
  }
}

function entryOf(
  row: CampaignRow,
  card: CampaignCard,
  { totals, explanation }: { totals: RoundTotals; explanation: EntryExplanation | undefined },
): RoundEntry {
  const entry = row.entries.find((candidate) => candidate.round === row.appliedRound)
  return {
    campaign: hexOf(row.id),
    title: card.title,
    labName: card.labName,
    standing: standingOf(row),
    donors: row.donors,
    donated: bigintOf(row.donated),
    weight: matchWeightOf(tallyOf(row)),
    claimed: entry ? bigintOf(entry.claimed) : 0n,
    explanation: explanation ?? null,
    match: entry?.standing === 'claimed' ? bigintOf(entry.claimed) : dueMatch(row, entry, totals, card.state),
    state: card.state,
  }
}

/** `reclaimable` as MatchingRounds computes it: pro rata of what was not claimed and what came back, from claimUntil. */
function sponsorView(round: Round, sponsor: Sponsor, now: number): RoundView['sponsors'][number] {
  const [pool, funded, reclaimed] = [bigintOf(round.pool), bigintOf(sponsor.funded), bigintOf(sponsor.reclaimed)]
  const left = pool - bigintOf(round.claimed) + bigintOf(round.recovered)
  const isOver = now >= Number(round.claimUntil) && pool > 0n
  return {
    sponsor: hexOf(sponsor.account),
    funded,
    early: bigintOf(sponsor.early),
    reclaimed,
    reclaimable: isOver ? (left * funded) / pool - reclaimed : 0n,
  }
}

function byFunding(a: { funded: bigint }, b: { funded: bigint }): number {
  return a.funded < b.funded ? 1 : a.funded > b.funded ? -1 : 0
}

function byMatch(a: RoundEntry, b: RoundEntry): number {
  if (a.match !== b.match) return a.match < b.match ? 1 : -1
  return a.campaign < b.campaign ? -1 : 1
}
