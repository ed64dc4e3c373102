import { campaignCards } from '../campaign-cards'
import { CAMPAIGN_INCLUDE } from '../campaign-row'
import type { Db } from '../create-db'
import { decodeCursor, encodeCursor, pageSize } from '../cursor'
import { Prisma } from '../generated/client'
import { nowOf } from '../now-of'
import type { CampaignCard, CampaignQuery, Page } from '../views'

type Key = { id: string; sortKey: string }
type Sort = NonNullable<CampaignQuery['sort']>

const CURSOR = [/^(newest|closing|most-funded|most-donors)$/, /^-?\d{1,60}$/, /^0x[0-9a-f]{64}$/]

/**
 * Campaigns that match, a page at a time.
 * @throws InvalidCursorError if `after` is of no page, or of one sorted otherwise.
 */
export async function listCampaigns(db: Db, query: CampaignQuery): Promise<Page<CampaignCard>> {
  const now = await nowOf(db)
  const limit = pageSize(query.limit)
  const sort = query.sort ?? 'newest'
  const keys = await findKeys(db, query, sort, { now, limit: limit + 1 })
  const page = keys.slice(0, limit)
  const rows = await db.campaign.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    include: CAMPAIGN_INCLUDE,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const last = keys.length > limit ? page.at(-1) : undefined
  return {
    items: await campaignCards(
      db,
      page.flatMap(({ id }) => byId.get(id) ?? []),
      now,
    ),
    next: last ? encodeCursor([sort, last.sortKey, last.id]) : null,
  }
}

function findKeys(db: Db, query: CampaignQuery, sort: Sort, { now, limit }: { now: number; limit: number }) {
  const where = [Prisma.sql`true`, ...filters(query)]
  if (query.after) {
    const [, key, id] = decodeCursor(query.after, [new RegExp(`^${sort}$`), ...CURSOR.slice(1)])
    where.push(Prisma.sql`(key, id) < (${key}::numeric, ${id})`)
  }
  return db.$queryRaw<Key[]>`
    select id, key::text as "sortKey" from (
      select c.*, ${sortKey(sort, now)} as key, ${stateAt(now)} as state, d.json
      from campaigns c left join documents d on d.digest = c.digest
    ) as found
    where ${Prisma.join(where, ' and ')}
    order by key desc, id desc limit ${limit}`
}

/** A whole number to sort by, largest first. */
function sortKey(sort: Sort, now: number): Prisma.Sql {
  switch (sort) {
    case 'newest':
      return Prisma.sql`(c.block_number * 1000000::numeric + c.log_index)`
    // Those that close next first, then those that closed last.
    case 'closing':
      return Prisma.sql`(case when c.closes_at > ${now} then 1000000000000 - c.closes_at else c.closes_at - 1000000000000 end)::numeric`
    case 'most-funded':
      return Prisma.sql`(c.total * (10::numeric ^ (18 - c.decimals))::numeric(78, 0))`
    case 'most-donors':
      return Prisma.sql`c.donors::numeric`
  }
}

/** The rule of campaign-state.ts. */
function stateAt(now: number): Prisma.Sql {
  return Prisma.sql`case
    when c.status <> 'active' then c.status::text
    when c.closes_at <= ${now} and c.total < c.goal then 'failed'
    when c.cutoff <= ${now} and c.challenge_ends_at = 0 then 'failed'
    when c.opens_at > ${now} then 'upcoming'
    when c.closes_at > ${now} then 'open'
    else 'building' end`
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
