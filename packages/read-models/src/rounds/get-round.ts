import type { RoundPageQuery, Scope } from '@commonweight/domain/views/query'
import type { RoundView } from '@commonweight/domain/views/round'
import type { Round } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { bigintOf, hexOf } from '../from-row'
import { countApplicants } from './applicants-sql'
import { listEntryKeys } from './list-entry-keys'
import { loadEntries } from './load-entries'
import { loadResult } from './load-result'
import { loadRoundCards } from './load-round-cards'
import { loadRoundSums } from './load-round-sums'
import { loadRoundTotals } from './load-round-totals'
import { loadSkipped } from './load-skipped'
import { loadSponsors } from './load-sponsors'
import { isComputed, ROUND_INCLUDE } from './round-row'
import { unusedMatch } from './unused-match'

/**
 * A round with a page of its campaigns and a page of its sponsors; null if no round has this number. All else is of the
 * whole round.
 * @param scope Which applicants come with it: those that the site lists, or all. Members always do.
 * @throws InvalidCursorError
 */
export async function getRound(
  db: Db,
  id: number,
  scope: Scope = 'listed',
  query: RoundPageQuery = {},
): Promise<RoundView | null> {
  const now = await readNow(db)
  const row = await db.round.findUnique({ where: { id }, include: ROUND_INCLUDE })
  if (!row) return null
  const totals = (await loadRoundTotals(db, [row])).get(id)
  if (!totals) return null
  const [[card], sums, keys, applicants, sponsors, result, skipped] = await Promise.all([
    loadRoundCards(db, [row], now),
    loadRoundSums(db, row, totals, now),
    listEntryKeys(db, row, totals, { ...query, scope, now }),
    countApplicants(db, id, scope),
    loadSponsors(db, row, query.sponsorsAfter, now),
    loadResult(db, row),
    loadSkipped(db, id),
  ])
  if (!card) return null
  const found = await loadEntries(db, keys.ids, { totals, sums, now })
  const entries = found.filter(({ listed, standing }) => listed || standing !== 'applied' || scope === 'all')
  // Documents of a wrong form are found when they are parsed.
  const applicantCount = applicants.shown - (found.length - entries.length)
  const { reclaimable, ...ofSponsors } = sponsors
  return {
    ...card,
    ...termsOf(row),
    ...standOf(row),
    weight: totals.weight,
    pinnedCount: totals.pinned,
    fundRoom: fundRoomOf(row, card.reviewEndsAt, now),
    ...skipped,
    unused: unusedMatch(row, reclaimable, sums.due, now),
    result,
    ...ofSponsors,
    entries,
    next: keys.next,
    entryCount: sums.entries + applicantCount,
    applicantsLeftOut: applicants.all - applicantCount,
  }
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

/** Money is taken until the review is over; with a calculator, from the start on up to what was funded before it. */
function fundRoomOf(round: Round, reviewEndsAt: number, now: number): bigint | null {
  if (now >= reviewEndsAt) return 0n
  if (round.calculator === null || now < Number(round.start)) return null
  return 2n * bigintOf(round.early) - bigintOf(round.pool)
}
