import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { CampaignQuery, Page } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { listedSql, storedDocumentSql } from '../listing/listed-sql'
import type { SiteRules } from '../listing/site-rules'
import { decodeCursor, encodeCursor, pageSize } from '../paging/cursor'
import { CAMPAIGN_INCLUDE } from './campaign-row'
import { campaignStateSql } from './campaign-state-sql'
import { loadCampaignCards } from './load-campaign-cards'

type Key = { id: string; group: string; sortKey: string }
type Sort = NonNullable<CampaignQuery['sort']>
type Found = { key: Key; card: CampaignCard }

const CURSOR = [/^(\d{6} 0x[0-9a-f]{40})?$/, /^-?\d{1,60}$/, /^0x[0-9a-f]{64}$/]

/** How often a page is filled up again after it lost campaigns whose document has the wrong form. */
const MAX_PASSES = 5

/**
 * Campaigns that match, a page at a time: those that the site lists, or all with the scope `all`. A page may be shorter
 * than its limit and have a next one.
 * @throws InvalidCursorError if `after` is from no page, or from one in another order.
 */
export async function listCampaigns(db: Db, query: CampaignQuery): Promise<Page<CampaignCard>> {
  const limit = pageSize(query.limit)
  const sort = query.sort ?? 'newest'
  const now = await readNow(db)
  const found: Found[] = []
  let at = query.after ? positionOf(query.after, sort) : undefined
  for (let pass = 0; pass < MAX_PASSES && found.length <= limit; pass++) {
    const keys = await findKeys(db, query, { sort, now, at, limit: limit + 1 })
    found.push(...(await loadCards(db, keys, now)).filter(({ card }) => card.listed || query.scope === 'all'))
    at = keys.at(-1)
    if (keys.length <= limit) at = undefined
    if (!at) break
  }
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1)?.key : at
  return {
    items: page.map(({ card }) => card),
    next: last ? encodeCursor([sort, last.group, last.sortKey, last.id]) : null,
  }
}

function positionOf(after: string, sort: Sort): Key {
  const [, group = '', sortKey = '', id = ''] = decodeCursor(after, [new RegExp(`^${sort}$`), ...CURSOR])
  return { group, sortKey, id }
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

type KeyQuery = { sort: Sort; now: number; at: Key | undefined; limit: number }

function findKeys(db: Db, query: CampaignQuery, { sort, now, at, limit }: KeyQuery): Promise<Key[]> {
  const rules = rulesOf(db)
  const where = [Prisma.sql`true`, ...filters(query)]
  if (at) {
    where.push(Prisma.sql`("group" > ${at.group}
      or ("group" = ${at.group} and (key, id) < (${at.sortKey}::numeric, ${at.id})))`)
  }
  const inScope = rules && query.scope !== 'all' ? listedSql.campaign(rules) : Prisma.sql`true`
  return db.$queryRaw<Key[]>`
    select id, "group", key::text as "sortKey" from (
      select c.*, ${groupOf(sort, rules)} as "group", ${sortKey(sort, now)} as key,
        ${campaignStateSql(now)} as state, d.json
      from campaigns c ${storedDocumentSql(rules, Prisma.sql`c`)} where ${inScope}
    ) as found
    where ${Prisma.join(where, ' and ')}
    order by "group", key desc, id desc limit ${limit}`
}

/**
 * The groups within which campaigns are sorted, first to last. Amounts of different tokens cannot be compared, so the
 * most funded are sorted within each token, in the order of the site's list. Campaigns in other tokens come after
 * those, and empty ones last.
 */
function groupOf(sort: Sort, rules: SiteRules | null): Prisma.Sql {
  if (sort !== 'most-funded') return Prisma.sql`''::text`
  const tokens = rules?.tokens.map(({ address }) => address) ?? []
  return Prisma.sql`(case when c.total > 0 then '0' else '1' end
    || lpad(coalesce(array_position(${tokens}::text[], c.token), 99999)::text, 5, '0') || ' ' || c.token) collate "C"`
}

/** A whole number to sort by, largest first. */
function sortKey(sort: Sort, now: number): Prisma.Sql {
  switch (sort) {
    case 'newest':
      return Prisma.sql`(c.block_number * 1000000::numeric + c.log_index)`
    // Those that close next first, then those that closed last.
    case 'closing':
      return Prisma.sql`(case when c.closes_at > ${now} then 1000000000000 - c.closes_at
        else c.closes_at - 1000000000000 end)::numeric`
    case 'most-funded':
      return Prisma.sql`c.total`
    case 'most-donors':
      return Prisma.sql`c.donors::numeric`
  }
}

function filters({ search, state, round, kind }: CampaignQuery): Prisma.Sql[] {
  const where: Prisma.Sql[] = []
  if (state) where.push(Prisma.sql`state = ${state}`)
  if (round !== undefined) where.push(Prisma.sql`applied_round = ${round} and not has_left_round`)
  if (kind) where.push(Prisma.sql`json->'model'->>'kind' = ${kind}`)
  const words = search?.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8) ?? []
  for (const word of words) where.push(matches(word))
  return where
}

function matches(word: string): Prisma.Sql {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(id = ${word} or lab = ${word} or concat_ws(' ', json->>'title', json->>'summary', json->>'labName',
    json->'model'->>'base', json->'model'->>'licence', json->'model'->>'kind') ilike ${pattern})`
}
