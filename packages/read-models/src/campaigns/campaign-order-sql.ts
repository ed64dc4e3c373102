import type { CampaignQuery } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { SiteRules } from '../listing/site-rules'
import { roundPhaseSql } from '../rounds/list-round-ids'
import { campaignStateSql } from './campaign-state-sql'

export type CampaignSort = NonNullable<CampaignQuery['sort']>

type Order = { sort: CampaignSort; now: number; rules: SiteRules | null }

/** The groups of campaigns (as c), first to last, within which `campaignKeySql` sorts. */
export function campaignGroupSql({ sort, now, rules }: Order): Prisma.Sql {
  switch (sort) {
    case 'open-first':
      return openFirst(now)
    case 'most-funded':
      return byToken(rules)
    default:
      return Prisma.sql`''::text collate "C"`
  }
}

/** A whole number to sort by, largest first. */
export function campaignKeySql({ sort, now }: Order): Prisma.Sql {
  switch (sort) {
    case 'open-first':
      return nextFirst(now)
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

/**
 * Open ones that an open round has admitted, other open ones, upcoming ones, those under way, completed ones, the rest. A
 * campaign applies to one round only, when it is created.
 */
function openFirst(now: number): Prisma.Sql {
  return Prisma.sql`(case ${campaignStateSql(now)}
    when 'open' then case when c.id in (
      select e.campaign from round_entries e join rounds r on r.id = e.round
      where e.standing = 'admitted' and ${roundPhaseSql(now)} = 'open') then '0' else '1' end
    when 'upcoming' then '2' when 'building' then '3' when 'completed' then '4' else '5' end) collate "C"`
}

/**
 * In the groups of `openFirst`: what closes, opens or waits next. Campaigns that are over come after, the newest first.
 */
function nextFirst(now: number): Prisma.Sql {
  return Prisma.sql`(case ${campaignStateSql(now)}
    when 'open' then -c.closes_at
    when 'upcoming' then -c.opens_at
    when 'building' then -(case when c.challenge_ends_at > 0 then c.challenge_ends_at else c.cutoff end)
    else c.block_number * 1000000::numeric + c.log_index end)::numeric`
}

/**
 * Amounts of different tokens cannot be compared, so the most funded are sorted within each token, in the order of the
 * site's list. Campaigns in other tokens come after those, and empty ones last.
 */
function byToken(rules: SiteRules | null): Prisma.Sql {
  const tokens = rules?.tokens.map(({ address }) => address) ?? []
  return Prisma.sql`(case when c.total > 0 then '0' else '1' end
    || lpad(coalesce(array_position(${tokens}::text[], c.token), 99999)::text, 5, '0') || ' ' || c.token) collate "C"`
}
