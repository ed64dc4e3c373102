import { Prisma } from './generated/client'
import type { SiteRules } from './site-rules'

/**
 * Conditions on rows of `campaigns` (as c) and `rounds` (as r), with their documents joined as d. They are as near to
 * `Listing` as SQL comes: whether a document has the right form, its parser says afterwards.
 */
export const listedSql = {
  campaign: campaignIsListed,
  round: roundIsListed,
  countedCampaign: campaignCounts,
  countedRound: roundCounts,
  firstCampaigns,
  firstRounds,
}

/** Whether the money of a row is in one of the site's tokens. */
function tokenIsListed({ tokens, hidden }: SiteRules, row: Prisma.Sql): Prisma.Sql {
  const addresses = tokens.map(({ address }) => address).filter((address) => !hidden.tokens.has(address))
  const decimals = addresses.map((address) => tokens.find((token) => token.address === address)?.decimals ?? 0)
  return Prisma.sql`((${row}.token, ${row}.decimals) in (
    select list.address, list.decimals from unnest(${addresses}::text[], ${decimals}::int[]) as list(address, decimals)))`
}

function campaignIsListed(rules: SiteRules): Prisma.Sql {
  const c = Prisma.sql`c`
  return Prisma.sql`(${campaignCounts(rules, c)} and d.json is not null and not exists (
    select from campaigns o where o.digest = c.digest
      and (o.block_number, o.log_index) < (c.block_number, c.log_index) and ${campaignCounts(rules, Prisma.sql`o`)}))`
}

function roundIsListed(rules: SiteRules): Prisma.Sql {
  return Prisma.sql`(${roundCounts(rules, Prisma.sql`r`)} and d.json is not null and not exists (
    select from rounds o where o.digest = r.digest and o.id < r.id and ${roundCounts(rules, Prisma.sql`o`)}))`
}

/** Of each digest the oldest campaign that counts: the later ones are copies of its words. */
function firstCampaigns(rules: SiteRules, digests: readonly string[]): Prisma.Sql {
  return Prisma.sql`select distinct on (c.digest) c.digest, c.id from campaigns c
    where c.digest = any(${digests}::text[]) and ${campaignCounts(rules, Prisma.sql`c`)}
    order by c.digest, c.block_number, c.log_index`
}

function firstRounds(rules: SiteRules, digests: readonly string[]): Prisma.Sql {
  return Prisma.sql`select distinct on (r.digest) r.digest, r.id::text as id from rounds r
    where r.digest = any(${digests}::text[]) and ${roundCounts(rules, Prisma.sql`r`)} order by r.digest, r.id`
}

/** In a token of the list, and not hidden. */
function campaignCounts(rules: SiteRules, row: Prisma.Sql): Prisma.Sql {
  const { campaigns, labs } = rules.hidden
  return Prisma.sql`(${tokenIsListed(rules, row)} and ${row}.id <> all(${[...campaigns.keys()]}::text[])
    and ${row}.lab <> all(${[...labs.keys()]}::text[]))`
}

function roundCounts(rules: SiteRules, row: Prisma.Sql): Prisma.Sql {
  const { rounds, operators } = rules.hidden
  return Prisma.sql`(${tokenIsListed(rules, row)} and ${row}.id <> all(${[...rounds.keys()]}::int[])
    and ${row}.operator <> all(${[...operators.keys()]}::text[]))`
}
