import { shortHex } from '@commonweight/domain/hex'
import type { Scope } from '@commonweight/domain/views/query'
import type { RoundTasks } from '@commonweight/domain/views/round'
import type { Campaign, Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { type Db, rulesOf } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { readNow } from '../freshness/read-head'
import { hexOf } from '../from-row'
import { applicantsSql } from './applicants-sql'
import { loadRoundTotals } from './load-round-totals'
import { memberSql } from './member-sql'

/** How many campaigns one visit drops, sets apart or claims for: what a transaction, or somebody's patience, takes. */
const MAX_AT_ONCE = 25

type Counted = { count: number }

/**
 * What anyone can do for a round's campaigns; null if no round has this number.
 * @param scope Which applicants its operator may admit: those that the site lists, or all.
 */
export async function loadRoundTasks(db: Db, id: number, scope: Scope = 'listed'): Promise<RoundTasks | null> {
  const now = await readNow(db)
  const round = await db.round.findUnique({ where: { id } })
  if (!round) return null
  const totals = (await loadRoundTotals(db, [round])).get(id)
  if (!totals) return null
  const [failed, heaviest, due, [waiting], applicants] = await Promise.all([
    loadFailed(db, id, now),
    db.$queryRaw<{ id: string; weight: string }[]>`
      select c.id, ${memberSql.weight}::text as weight ${memberSql.from(id)} and e.standing = 'admitted'
      order by ${memberSql.weight} desc, c.id limit ${MAX_AT_ONCE}`,
    loadDue(db, round, totals, now),
    db.$queryRaw<Counted[]>`select count(*)::int as count ${memberSql.from(id)} and ${memberSql.awaits(now)}`,
    loadApplicants(db, id, scope),
  ])
  return {
    failed,
    heaviest: heaviest.map(({ id, weight }) => ({ campaign: hexOf(id), weight: BigInt(weight) })),
    due,
    waiting: waiting?.count ?? 0,
    applicants,
  }
}

async function loadApplicants(db: Db, round: number, scope: Scope): Promise<RoundTasks['applicants']> {
  const rows = await db.$queryRaw<Pick<Campaign, 'id' | 'digest' | 'lab'>[]>`
    select c.id, c.digest, c.lab ${applicantsSql(db, round, scope)}
    order by c.block_number, c.log_index limit ${MAX_AT_ONCE}`
  const terms = await loadTermsDocuments(
    db,
    rows.map(({ digest }) => digest),
  )
  const showsAll = scope === 'all' || rulesOf(db) === null
  return rows.flatMap(({ id, digest, lab }) => {
    const document = terms.get(digest)
    if (!document && !showsAll) return []
    const { title, labName } = document ?? { title: `Campaign ${shortHex(id)}`, labName: shortHex(lab) }
    return [{ campaign: hexOf(id), title, labName }]
  })
}

async function loadFailed(db: Db, round: number, now: number): Promise<RoundTasks['failed']> {
  const rows = await db.$queryRaw<({ id: string } & Counted)[]>`
    select c.id, (count(*) over ())::int as count ${memberSql.from(round)}
      and e.standing in ('admitted', 'pinned') and ${memberSql.isOver(now)}
    order by c.id limit ${MAX_AT_ONCE}`
  return { count: rows[0]?.count ?? 0, campaigns: rows.map(({ id }) => hexOf(id)) }
}

type Due = Pick<Campaign, 'id' | 'digest'> & { match: string; sum: string } & Counted

async function loadDue(db: Db, round: Round, totals: RoundTotals, now: number): Promise<RoundTasks['due']> {
  const match = memberSql.match(round, totals, now)
  const rows = await db.$queryRaw<Due[]>`
    select id, digest, match::text, (count(*) over ())::int as count, (sum(match) over ())::text as sum from (
      select c.id, c.digest, ${match} as match ${memberSql.from(round.id)} and ${memberSql.awaits(now)}
    ) as waiting where match > 0 order by waiting.match desc, id limit ${MAX_AT_ONCE}`
  const terms = await loadTermsDocuments(
    db,
    rows.map(({ digest }) => digest),
  )
  return {
    count: rows[0]?.count ?? 0,
    sum: BigInt(rows[0]?.sum ?? 0),
    matches: rows.map(({ id, digest, match }) => ({
      campaign: hexOf(id),
      title: terms.get(digest)?.title ?? `Campaign ${shortHex(id)}`,
      match: BigInt(match),
    })),
  }
}
