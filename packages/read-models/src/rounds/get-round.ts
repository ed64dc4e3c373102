import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { Scope } from '@commonweight/domain/views/query'
import type { EntryExplanation, RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf } from '@commonweight/qf/chain/tally'
import { CAMPAIGN_INCLUDE, type CampaignRow, entryOf, standingOf, tallyOf } from '../campaigns/campaign-row'
import { dueMatch } from '../campaigns/due-match'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { bigintOf, hexOf } from '../from-row'
import { findApplicants } from './find-applicants'
import { loadEntryExplanations } from './load-entry-explanations'
import { loadResult, RESULT_INCLUDE } from './load-result'
import { loadRoundCards } from './load-round-cards'
import { loadRoundTotals } from './load-round-totals'
import { isComputed, ROUND_INCLUDE } from './round-row'
import { sponsorView } from './sponsor-view'
import { unusedMatch } from './unused-match'

/**
 * A round with its campaigns, those with the highest match first, and sponsors; null if no round has this number.
 * @param scope Which applicants come with it: those that the site lists, or all. Members always do.
 */
export async function getRound(db: Db, id: number, scope: Scope = 'listed'): Promise<RoundView | null> {
  const now = await readNow(db)
  const row = await db.round.findUnique({
    where: { id },
    include: { ...ROUND_INCLUDE, ...RESULT_INCLUDE, sponsors: true, skips: { distinct: ['campaign'] } },
  })
  if (!row) return null
  const applicants = await findApplicants(db, id, scope)
  const [[card], totalsByRound, campaigns] = await Promise.all([
    loadRoundCards(db, [row], now),
    loadRoundTotals(db, [row]),
    db.campaign.findMany({ where: shownIn(id, applicants.ids), include: CAMPAIGN_INCLUDE }),
  ])
  const totals = totalsByRound.get(id)
  if (!card || !totals) return null
  const [cards, explanations] = await Promise.all([
    loadCampaignCards(db, campaigns, now),
    loadEntryExplanations(db, totals, campaigns),
  ])
  const entries = campaigns.flatMap((campaign, i) => {
    const entryCard = cards[i]
    const entry = entryCard && entryViewOf(campaign, entryCard, { totals, explanation: explanations.get(campaign.id) })
    return entry && (entry.listed || entry.standing !== 'applied' || scope === 'all') ? [entry] : []
  })
  // Where the terms name an account for it, that account's row may be no sponsor's.
  const sponsors = row.sponsors
    .filter(({ funded }) => bigintOf(funded) > 0n)
    .map((sponsor) => sponsorView(row, sponsor, now))
  const due = entries.reduce((sum, { match }) => sum + match, 0n)
  return {
    ...card,
    ...termsOf(row),
    ...standOf(row),
    weight: totals.weight,
    pinnedCount: totals.pinned,
    fundRoom: fundRoomOf(row, card.reviewEndsAt, now),
    skipped: row.skips.map(({ campaign }) => hexOf(campaign)).filter((campaign) => !isMember(entries, campaign)),
    unused: unusedMatch(row, sponsors, due, now),
    result: await loadResult(db, row),
    sponsors: sponsors.sort(byFunding),
    entries: entries.sort(byMatch),
    applicantsLeftOut: applicants.count - entries.filter(({ standing }) => standing === 'applied').length,
  }
}

/** Campaigns that are or were in the round, and these applicants. */
function shownIn(round: number, applicants: string[]) {
  return { appliedRound: round, OR: [{ entries: { some: { round } } }, { id: { in: applicants } }] }
}

function standOf(row: Round) {
  const [claimed, recovered, early] = [bigintOf(row.claimed), bigintOf(row.recovered), bigintOf(row.early)]
  return { claimed, recovered, early, members: row.members, isComputed: isComputed(row) }
}

function termsOf(row: Round) {
  return {
    termsHash: hexOf(row.termsHash),
    digest: hexOf(row.digest),
    attesters: row.attesters.map(hexOf),
    threshold: row.threshold,
    challengePeriod: row.challengePeriod,
  }
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

/** Money is taken until the review is over; with a calculator, from the start on up to what was funded before it. */
function fundRoomOf(round: Round, reviewEndsAt: number, now: number): bigint | null {
  if (now >= reviewEndsAt) return 0n
  if (round.calculator === null || now < Number(round.start)) return null
  return 2n * bigintOf(round.early) - bigintOf(round.pool)
}

function isMember(entries: readonly RoundEntry[], campaign: string): boolean {
  return entries.some((entry) => entry.campaign === campaign && entry.standing !== 'applied')
}

function byFunding(a: { funded: bigint }, b: { funded: bigint }): number {
  return a.funded < b.funded ? 1 : a.funded > b.funded ? -1 : 0
}

function byMatch(a: RoundEntry, b: RoundEntry): number {
  if (a.match !== b.match) return a.match < b.match ? 1 : -1
  return a.campaign < b.campaign ? -1 : 1
}
