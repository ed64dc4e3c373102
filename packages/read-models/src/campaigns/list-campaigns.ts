import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { CampaignQuery, Page } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { decodeCursor, encodeCursor, pageSize } from '../paging/cursor'
import { type CampaignSort, campaignGroupSql, campaignKeySql } from './campaign-order-sql'
import { CAMPAIGN_INCLUDE } from './campaign-row'
import { campaignFilters, foundCampaignsSql } from './found-campaigns-sql'
import { loadCampaignCards } from './load-campaign-cards'

type Key = { id: string; group: string; sortKey: string }
/** A key, and the time (Unix seconds) at which the first page was sorted: the next ones keep its order. */
type Position = Key & { sortedAt: number }
type Found = { key: Key; card: CampaignCard }

const CURSOR = [/^(\d|\d{6} 0x[0-9a-f]{40})?$/, /^-?\d{1,60}$/, /^0x[0-9a-f]{64}$/, /^\d{1,11}$/]

/** How often a page is filled up again after it lost campaigns whose document has the wrong form. */
const MAX_PASSES = 5

/**
 * Campaigns that match, a page at a time: those that the site lists, or all with the scope `all`. A page may be shorter
 * than its limit and have a next one.
 * @throws InvalidCursorError if `after` is from no page, or from one in another order.
 */
export async function listCampaigns(db: Db, query: CampaignQuery): Promise<Page<CampaignCard>> {
  const limit = pageSize(query.limit)
  const sort = query.sort ?? 'open-first'
  const now = await readNow(db)
  const from = await foundCampaignsSql(db, query)
  const start = query.after ? positionOf(query.after, sort) : undefined
  const sortedAt = start?.sortedAt ?? now
  const where = Object.values(campaignFilters(query, now))
  const found: Found[] = []
  let at: Key | undefined = start
  for (let pass = 0; pass < MAX_PASSES && found.length <= limit; pass++) {
    const keys = await findKeys(db, { from, where, sort, sortedAt, at, limit: limit + 1 })
    found.push(...(await loadCards(db, keys, now)).filter(({ card }) => card.listed || query.scope === 'all'))
    at = keys.at(-1)
    if (keys.length <= limit) at = undefined
    if (!at) break
  }
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1)?.key : at
  return {
    items: page.map(({ card }) => card),
    next: last ? encodeCursor([sort, last.group, last.sortKey, last.id, String(sortedAt)]) : null,
  }
}

function positionOf(after: string, sort: CampaignSort): Position {
  const parts = decodeCursor(after, [new RegExp(`^${sort}$`), ...CURSOR])
  const [, group = '', sortKey = '', id = '', sortedAt] = parts
  return { group, sortKey, id, sortedAt: Number(sortedAt) }
}

async function loadCards(db: Db, keys: readonly Key[], now: number): Promise<Found[]> {
  const rows = await db.campaign.findMany({
    where: { id: { in: keys.map(({ id }) => id) } },
    include: CAMPAIGN_INCLUDE,
  })
  const cards = new Map((await loadCampaignCards(db, rows, now)).map((card) => [card.id as string, card]))
  return keys.flatMap((key) => {
    const card = cards.get(key.id)
    return card ? [{ key, card }] : []
  })
}

type KeyQuery = {
  from: Prisma.Sql
  where: readonly Prisma.Sql[]
  sort: CampaignSort
  sortedAt: number
  at: Key | undefined
  limit: number
}

function findKeys(db: Db, { from, where, sort, sortedAt, at, limit }: KeyQuery): Promise<Key[]> {
  const order = { sort, now: sortedAt, rules: rulesOf(db) }
  const after = at
    ? Prisma.sql`"group" > ${at.group} or ("group" = ${at.group} and (key, id) < (${at.sortKey}::numeric, ${at.id}))`
    : Prisma.sql`true`
  return db.$queryRaw<Key[]>`
    select id, "group", key::text as "sortKey" from (
      select id, "group", key from (
        select c.id, ${campaignGroupSql(order)} as "group", ${campaignKeySql(order)} as key
        ${from} and ${Prisma.join([...where], ' and ')}
      ) as found
      where ${after} order by "group", key desc, id desc limit ${limit}
    ) as page order by "group", key desc, id desc`
}
