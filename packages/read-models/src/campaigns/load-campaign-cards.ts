import { shortHex } from '@commonweight/domain/hex'
import { partOf } from '@commonweight/domain/money'
import { type CampaignState, campaignState } from '@commonweight/domain/states/campaign-state'
import { milestoneState } from '@commonweight/domain/states/milestone-state'
import { roundState, settledFrom } from '@commonweight/domain/states/round-state'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { Listing } from '@commonweight/domain/views/listing'
import type { Round } from '@commonweight/postgres/generated/client'
import { matchRise } from '@commonweight/qf/chain/match-rise'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { countedOf } from '@commonweight/qf/chain/tally'
import { FULL_WEIGHT } from '@commonweight/qf/exact/units'
import { type Db, rulesOf } from '../create-db'
import { loadRoundDocuments, loadTermsDocuments } from '../documents/load-documents'
import { bigintOf, hexOf } from '../from-row'
import { listingOf } from '../listing/listing-of'
import type { SiteRules } from '../listing/site-rules'
import { tokenView } from '../listing/token-view'
import { loadRoundTotals } from '../rounds/load-round-totals'
import { roundFacts } from '../rounds/round-row'
import { campaignReturns } from './campaign-returns'
import { type CampaignRow, campaignFacts, entryOf, standingOf, tallyOf } from './campaign-row'
import { dueMatch } from './due-match'
import { loadCampaignListings } from './load-campaign-listings'

const FIRST_DONATION_WHOLE_TOKENS = 10n
const NO_MODEL = { parameters: '', licence: '', base: '', kind: 'other' }

type Terms = Awaited<ReturnType<typeof loadTermsDocuments>>
type Rounds = Awaited<ReturnType<typeof loadRoundDocuments>>
type Context = {
  now: number
  rules: SiteRules | null
  terms: Terms
  listings: Map<string, Listing>
  rounds: Rounds
  totals: Map<number, RoundTotals>
}

/** Rows as cards, in the same order. */
export async function loadCampaignCards(db: Db, rows: readonly CampaignRow[], now: number): Promise<CampaignCard[]> {
  const rounds = new Map<number, Round>()
  for (const { applied } of rows) if (applied) rounds.set(applied.id, applied)
  const [terms, documents, totals] = await Promise.all([
    loadTermsDocuments(
      db,
      rows.map((row) => row.digest),
    ),
    loadRoundDocuments(
      db,
      [...rounds.values()].map((round) => round.digest),
    ),
    loadRoundTotals(db, [...rounds.values()]),
  ])
  const listings = await loadCampaignListings(db, rows, terms)
  return rows.map((row) => cardOf(row, { now, rules: rulesOf(db), terms, listings, rounds: documents, totals }))
}

function cardOf(row: CampaignRow, context: Context): CampaignCard {
  const facts = campaignFacts(row)
  const state = campaignState(facts, context.now)
  const progress = {
    state,
    released: row.milestone,
    submission: row.submission,
    challengeEndsAt: facts.challengeEndsAt,
  }
  return {
    ...describe(row, context),
    ...(context.listings.get(row.id) ?? listingOf(null)),
    id: hexOf(row.id),
    lab: hexOf(row.lab),
    token: tokenView(row.tokenInfo, row.decimals, context.rules),
    state,
    total: facts.total,
    goal: facts.goal,
    released: partOf(facts.total, row.releasedShare),
    matched: bigintOf(row.matched),
    returns: campaignReturns(row, context.now),
    estimatedMatch: dueMatch(row, entryOf(row), context.totals.get(row.appliedRound ?? 0), state),
    firstDonation: firstDonationOf(row, context, state),
    isMatched: isMatched(row, context, state),
    waitsUntil: state === 'building' ? facts.challengeEndsAt || facts.cutoff : null,
    donors: row.donors,
    opensAt: facts.opensAt,
    closesAt: facts.closesAt,
    milestones: row.milestones.map(({ share, index }) => ({
      shareBps: share,
      state: milestoneState(progress, index, context.now),
    })),
    round: roundOf(row, context),
  }
}

/** It takes donations and counts in an open round; `campaignGroupSql` puts these first. */
function isMatched(row: CampaignRow, { now }: Context, state: CampaignState): boolean {
  if (state !== 'open' || !row.applied || entryOf(row)?.standing !== 'admitted') return false
  return roundState(roundFacts(row.applied), now) === 'open'
}

/** For a matched campaign below its cap. */
function firstDonationOf(row: CampaignRow, context: Context, state: CampaignState): CampaignCard['firstDonation'] {
  const round = row.applied
  const total = context.totals.get(row.appliedRound ?? 0)
  if (!round || !total || !isMatched(row, context, state)) return null
  const amount = FIRST_DONATION_WHOLE_TOKENS * 10n ** BigInt(total.decimals)
  const to = countedOf(amount, FULL_WEIGHT, total.decimals)
  const { rise } = matchRise(total, { tally: tallyOf(row), minimum: bigintOf(round.minimum), from: 0n, to })
  return rise > 0n ? { amount, rise } : null
}

function describe(row: CampaignRow, { terms }: Context) {
  const document = terms.get(row.digest)
  return {
    title: document?.title ?? `Campaign ${shortHex(row.id)}`,
    summary: document?.summary ?? '',
    labName: document?.labName ?? shortHex(row.lab),
    demo: document?.demo ?? false,
    model: document?.model ?? NO_MODEL,
  }
}

/** The round applied to, as long as the campaign is not out of it. */
function roundOf(row: CampaignRow, { rounds, now }: Context): CampaignCard['round'] {
  const standing = standingOf(row)
  if (!row.applied || standing === 'removed' || standing === 'none') return null
  const { id, digest } = row.applied
  const facts = roundFacts(row.applied)
  const title = rounds.get(digest)?.title ?? `Round ${id}`
  return { id, title, state: roundState(facts, now), end: facts.end, settledFrom: settledFrom(facts) }
}
