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

/** Rows as cards, in the same order. */
export async function loadRoundCards(db: Db, rows: readonly RoundRow[], now: number): Promise<RoundCard[]> {
  const documents = await loadRoundDocuments(
    db,
    rows.map((row) => row.digest),
  )
  const listings = await loadRoundListings(db, rows, documents)
  return rows.map((row) => {
    const document = documents.get(row.digest)
    const facts = roundFacts(row)
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
      campaigns: row.campaigns,
      donors: row.donors,
      donated: bigintOf(row.donated),
      isDemo: document?.demo ?? false,
    }
  })
}
