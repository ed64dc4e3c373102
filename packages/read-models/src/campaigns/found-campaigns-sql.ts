import type { CampaignQuery } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { listedSql, storedDocumentSql } from '../listing/listed-sql'
import { campaignStateSql } from './campaign-state-sql'
import { searchSql } from './search-sql'

/** What the filters compare, of a campaign (as c) with its document (as d). */
export const filteredSql = {
  state: campaignStateSql,
  kind: Prisma.sql`d.kind`,
  round: Prisma.sql`(case when not c.has_left_round then c.applied_round end)`,
}

/** `from` and `where` for the campaigns (as c, documents as d) of a scope that a search finds, before any filter. */
export async function foundCampaignsSql(db: Db, { scope, search }: CampaignQuery): Promise<Prisma.Sql> {
  const rules = rulesOf(db)
  const conditions = await searchSql(db, search)
  const from = Prisma.sql`from campaigns c ${storedDocumentSql(rules, Prisma.sql`c`)}`
  const where = Prisma.join([Prisma.sql`true`, ...conditions], ' and ')
  if (!rules || scope === 'all') return Prisma.sql`${from} where ${where}`
  // Who used a document first is asked for the documents found alone: all of them would be sorted otherwise.
  const which = conditions.length > 0 ? Prisma.sql`c.digest in (select c.digest ${from} where ${where})` : undefined
  return Prisma.sql`${from} where ${where} and ${listedSql.campaign(rules, which)}`
}

/** Conditions on campaigns that `foundCampaignsSql` finds, by the filter that sets them. `now`: Unix seconds. */
export function campaignFilters({ state, kind, round }: CampaignQuery, now: number): Record<string, Prisma.Sql> {
  return {
    state: state ? Prisma.sql`${filteredSql.state(now)} = ${state}` : Prisma.sql`true`,
    kind: kind ? Prisma.sql`coalesce(${filteredSql.kind} = ${kind}, false)` : Prisma.sql`true`,
    round: round !== undefined ? Prisma.sql`coalesce(${filteredSql.round} = ${round}, false)` : Prisma.sql`true`,
  }
}
