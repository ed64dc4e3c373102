import type { RoundPageQuery, Scope } from '@commonweight/domain/views/query'
import { Prisma, type Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { searchSql } from '../campaigns/search-sql'
import { type Db, rulesOf } from '../create-db'
import { storedDocumentSql } from '../listing/listed-sql'
import { decodeCursor, encodeCursor, pageSize } from '../paging/cursor'
import { applicantsSql } from './applicants-sql'
import { memberSql } from './member-sql'

/** 0: is or was in the round, by match; 1: applied, the oldest first. */
type Key = { id: string; group: number; key: string }

const CURSOR = [/^[01]$/, /^-?\d{1,78}$/, /^0x[0-9a-f]{64}$/]
const DEFAULT_LIMIT = 50

type EntriesQuery = Pick<RoundPageQuery, 'after' | 'limit' | 'search'> & { scope: Scope; now: number }

/**
 * The ids of a page of a round's entries, in their order, and the cursor of the next page. A gift between two pages may
 * move a campaign across their border.
 * @throws InvalidCursorError
 */
export async function listEntryKeys(
  db: Db,
  round: Round,
  totals: RoundTotals,
  query: EntriesQuery,
): Promise<{ ids: string[]; next: string | null }> {
  const limit = pageSize(query.limit ?? DEFAULT_LIMIT)
  const found = Prisma.join([Prisma.sql`true`, ...(await searchSql(db, query.search))], ' and ')
  const keys = await db.$queryRaw<Key[]>`
    select id, "group", key::text from (
      select c.id, 0 as "group", ${memberSql.match(round, totals, query.now)} as key
      from round_entries e join campaigns c on c.id = e.campaign
      ${storedDocumentSql(rulesOf(db), Prisma.sql`c`)} where e.round = ${round.id} and ${found}
      union all
      select c.id, 1, -(c.block_number * 1000000::numeric + c.log_index)
      ${applicantsSql(db, round.id, query.scope)} and ${found}
    ) as entries
    where ${afterSql(query.after)} order by "group", entries.key desc, id limit ${limit + 1}`
  const page = keys.slice(0, limit)
  const last = keys.length > limit ? page.at(-1) : undefined
  return {
    ids: page.map(({ id }) => id),
    next: last ? encodeCursor([String(last.group), last.key, last.id]) : null,
  }
}

function afterSql(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.sql`true`
  const [group = '', key = '', id = ''] = decodeCursor(after, CURSOR)
  const rest = Prisma.sql`key < ${key}::numeric or (key = ${key}::numeric and id > ${id})`
  return Prisma.sql`("group" > ${Number(group)} or ("group" = ${Number(group)} and (${rest})))`
}
