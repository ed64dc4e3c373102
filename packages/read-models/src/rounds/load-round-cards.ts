import {
  latestSealAt,
  reviewEndsAt,
  roundState,
  sealableAt,
  settledFrom,
} from '@commonweight/domain/states/round-state'
import type { RoundCard } from '@commonweight/domain/views/round'
import { type Db, rulesOf } from '../create-db'
import { loadRoundDocuments } from '../documents/load-documents'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import { listingOf } from '../listing/listing-of'
import { tokenView } from '../listing/token-view'
import { loadRoundListings } from './load-round-listings'
import { type RoundRow, roundFacts } from './round-row'

type Activity = { round: number; campaigns: number; donors: number; donated: string }

/** Rows as cards, in the same order. */
export async function loadRoundCards(db: Db, rows: readonly RoundRow[], now: number): Promise<RoundCard[]> {
  const [documents, activity] = await Promise.all([
    loadRoundDocuments(
      db,
      rows.map((row) => row.digest),
    ),
    loadActivity(
      db,
      rows.map((row) => row.id),
    ),
  ])
  const listings = await loadRoundListings(db, rows, documents)
  return rows.map((row) => {
    const document = documents.get(row.digest)
    const facts = roundFacts(row)
    const active = activity.find(({ round }) => round === row.id)
    return {
      ...(listings.get(row.id) ?? listingOf(null)),
      id: row.id,
      title: document?.title ?? `Round ${row.id}`,
      summary: document?.summary ?? '',
      operator: hexOf(row.operator),
      token: tokenView(row.tokenInfo, row.decimals, rulesOf(db)),
      gate: hexOf(row.gate),
      state: roundState(facts, now),
      start: facts.start,
      end: facts.end,
      reviewEndsAt: reviewEndsAt(facts),
      sealableAt: sealableAt(facts),
      latestSealAt: latestSealAt(facts),
      settledFrom: settledFrom(facts),
      claimUntil: facts.claimUntil,
      reviewPeriod: facts.reviewPeriod,
      calculator: hexOrNull(row.calculator),
      pool: bigintOf(row.pool),
      cap: bigintOf(row.cap),
      minimum: bigintOf(row.minimum),
      campaigns: active?.campaigns ?? 0,
      donors: active?.donors ?? 0,
      donated: BigInt(active?.donated ?? 0),
      isDemo: document?.demo ?? false,
    }
  })
}

/** Members of each round, the distinct people who gave to them, and what they gave. */
function loadActivity(db: Db, rounds: number[]): Promise<Activity[]> {
  return db.$queryRaw<Activity[]>`
    select e.round, count(distinct e.campaign)::int as campaigns, count(distinct d.account)::int as donors,
      coalesce(sum(d.given), 0)::text as donated
    from round_entries e left join donors d on d.campaign = e.campaign
    where e.round = any(${rounds}) and e.standing <> 'removed' group by e.round`
}
