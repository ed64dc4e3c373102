import {
  latestSealAt,
  reviewEndsAt,
  roundState,
  sealableAt,
  settledFrom,
} from '@commonweight/domain/states/round-state'
import type { RoundCard } from '@commonweight/domain/views/round'
import type { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import { listingOf } from '../listing/listing'
import { rulesOf } from '../listing/site-rules'
import { tokenView } from '../listing/token-view'
import { roundDocuments } from './round-documents'
import { roundFacts } from './round-facts'
import { roundListings } from './round-listings'

export const ROUND_INCLUDE = { tokenInfo: true } as const satisfies Prisma.RoundInclude

type Row = Prisma.RoundGetPayload<{ include: typeof ROUND_INCLUDE }>
type Activity = { round: number; campaigns: number; donors: number; donated: string }

/** Rows as cards, in the same order. */
export async function roundCards(db: Db, rows: readonly Row[], now: number): Promise<RoundCard[]> {
  const [documents, activity] = await Promise.all([
    roundDocuments(
      db,
      rows.map((row) => row.digest),
    ),
    activityOf(
      db,
      rows.map((row) => row.id),
    ),
  ])
  const listings = await roundListings(db, rows, documents)
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
function activityOf(db: Db, rounds: number[]): Promise<Activity[]> {
  return db.$queryRaw<Activity[]>`
    select e.round, count(distinct e.campaign)::int as campaigns, count(distinct d.account)::int as donors,
      coalesce(sum(d.given), 0)::text as donated
    from round_entries e left join donors d on d.campaign = e.campaign
    where e.round = any(${rounds}) and e.standing <> 'removed' group by e.round`
}
