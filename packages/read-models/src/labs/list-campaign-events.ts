import type { Hex } from '@commonweight/domain/hex'
import type { CampaignEvent } from '@commonweight/domain/views/lab-charts'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { hexOf, hexOrNull } from '../from-row'
import { pageSize } from '../paging/cursor'
import { positionCursor, positionOf } from '../paging/position-cursor'

type Columns = { who?: string; amount?: string; milestone?: string; until?: string; round?: string; where?: string }
type Kind = CampaignEvent['kind']
type Source = [kind: Kind, table: string, columns?: Columns]

/** Where each kind is kept, and the columns that say more about it. All of them have an index by campaign. */
const DONORS: readonly Source[] = [
  ['donation', 'donations', { who: 'donor', amount: 'amount' }],
  ['refund', 'refunds', { who: 'donor', amount: 'amount' }],
]
const WORK: readonly Source[] = [
  ['match', 'match_credits', { amount: 'amount', round: 'round' }],
  ['joined', 'memberships', { round: 'round', where: 'has_joined' }],
  ['left', 'memberships', { round: 'round', where: 'not has_joined' }],
  ['submitted', 'submissions', { milestone: 'milestone' }],
  ['approved', 'approvals', { who: 'attester', milestone: 'milestone' }],
  ['denied', 'denials', { who: 'attester', milestone: 'milestone' }],
  ['challenge', 'challenges', { milestone: 'milestone', until: 'ends_at' }],
  ['reopened', 'reopenings', { milestone: 'milestone', until: 'cutoff' }],
  ['veto', 'vetoes', { who: 'donor', milestone: 'milestone' }],
  ['rejected', 'rejections', { milestone: 'milestone', until: 'cutoff' }],
  ['extended', 'extensions', { milestone: 'milestone', until: 'deadline' }],
  ['released', 'releases', { milestone: 'milestone' }],
  ['paid', 'withdrawals', { who: '"to"', amount: 'amount' }],
  ['ended', 'endings', {}],
]

type Row = {
  kind: Kind
  block: string
  log: number
  tx: string
  at: string
  who: string | null
  amount: string | null
  milestone: number | null
  until: string | null
  round: number | null
}

/**
 * What the chain's events say about a campaign, newest first, a page at a time.
 * @param query `isBrief`: without gifts and refunds.
 * @throws InvalidCursorError
 */
export async function listCampaignEvents(
  db: Db,
  campaign: Hex,
  query: PageQuery & { isBrief?: boolean } = {},
): Promise<Page<CampaignEvent>> {
  const limit = pageSize(query.limit)
  const end = positionOf(query.after)
  const isAfter = end ? Prisma.sql`(block_number, log_index) < (${end.blockNumber}, ${end.logIndex})` : Prisma.sql`true`
  const sources = query.isBrief ? WORK : [...DONORS, ...WORK]
  const parts = sources.map((source) => partSql(source, campaign, isAfter, limit + 1))
  const rows = await db.$queryRaw<Row[]>`
    select * from (${Prisma.join([createdSql(campaign, isAfter), ...parts], ' union all ')}) e
    order by e.block::bigint desc, e.log desc limit ${limit + 1}`
  const items = rows.slice(0, limit).map(eventOf)
  return { items, next: rows.length > limit ? positionCursor(items.at(-1)) : null }
}

const PLACE = Prisma.sql`block_number::text as block, log_index as log, tx_hash as tx, at::text as at`

function createdSql(campaign: Hex, isAfter: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select 'created' as kind, ${PLACE}, lab as who, null::text as amount, null::int as milestone,
    null::text as until, null::int as round from campaigns where id = ${campaign} and ${isAfter})`
}

function partSql([kind, table, columns = {}]: Source, campaign: Hex, isAfter: Prisma.Sql, limit: number): Prisma.Sql {
  const column = (name: string | undefined, type: string) => Prisma.raw(`${name ?? 'null'}::${type}`)
  const { who, amount, milestone, until, round, where = 'true' } = columns
  return Prisma.sql`(select ${kind}, ${PLACE}, ${column(who, 'text')}, ${column(amount, 'text')}, ${column(milestone, 'int')},
    ${column(until, 'text')}, ${column(round, 'int')}
    from ${Prisma.raw(table)} where campaign = ${campaign} and ${isAfter} and ${Prisma.raw(where)}
    order by block_number desc, log_index desc limit ${limit})`
}

function eventOf({ kind, block, log, tx, at, who, amount, milestone, until, round }: Row): CampaignEvent {
  return {
    kind,
    at: Number(at),
    txHash: hexOf(tx),
    blockNumber: BigInt(block),
    logIndex: log,
    who: hexOrNull(who),
    amount: amount === null ? null : BigInt(amount),
    milestone,
    until: until === null ? null : Number(until),
    round,
  }
}
