import { Prisma } from '@commonweight/postgres/generated/client'
import type { SiteRules } from './site-rules'

/**
 * Conditions on rows of `campaigns` (as c) and `rounds` (as r), with their documents joined as d. They are as near to
 * `Listing` as SQL can be: only its parser, afterwards, finds whether a document has the right form.
 */
export const listedSql = {
  campaign: campaignIsListed,
  round: roundIsListed,
  countedCampaign: campaignCounts,
  countedRound: roundCounts,
  token: tokenIsListed,
  campaignCopies,
  roundCopies,
}

const C = Prisma.sql`c`
const R = Prisma.sql`r`

/** Joins the document of a row's digest as d. If the site withholds it, there is none to search or filter by. */
export function storedDocumentSql(rules: SiteRules | null, row: Prisma.Sql): Prisma.Sql {
  const withheld = [...(rules?.withheld.keys() ?? [])]
  return Prisma.sql`left join documents d on d.digest = ${row}.digest and d.digest <> all(${withheld}::text[])`
}

/** How often a lab, or a round's operator, may use the same document; a flood needs more. */
const MAX_REPEATS = 5

/**
 * A document's kind is null without its JSON, and an index has it.
 * @param which Campaigns among which it is asked: all that use the same documents, for a shorter sort. Without it, only
 * those are sorted whose document another one uses.
 */
function campaignIsListed(rules: SiteRules, which?: Prisma.Sql): Prisma.Sql {
  const repeated = Prisma.sql`(select c.digest from campaigns c group by c.digest having count(*) > 1)`
  const uses = campaignUses(rules, which ?? Prisma.sql`c.digest in ${repeated}`)
  const isUse = Prisma.sql`c.id in (select id from (${uses}) as uses where not ${IS_COPY})`
  if (which) return Prisma.sql`(d.kind is not null and ${isUse})`
  return Prisma.sql`(d.kind is not null and ${campaignCounts(rules, C)} and (c.digest not in ${repeated} or ${isUse}))`
}

function roundIsListed(rules: SiteRules): Prisma.Sql {
  return Prisma.sql`(d.json is not null and r.id in (
    select id from (${roundUses(rules)}) as uses where not ${IS_COPY}))`
}

/** Those of these campaigns that are copies. */
function campaignCopies(rules: SiteRules, rows: readonly { id: string; digest: string }[]): Prisma.Sql {
  const digests = rows.map(({ digest }) => digest)
  const ids = rows.map(({ id }) => id)
  const uses = campaignUses(rules, Prisma.sql`c.digest = any(${digests}::text[])`)
  return Prisma.sql`select id from (${uses}) as uses where id = any(${ids}::text[]) and ${IS_COPY}`
}

function roundCopies(rules: SiteRules, rows: readonly { id: number; digest: string }[]): Prisma.Sql {
  const digests = rows.map(({ digest }) => digest)
  const ids = rows.map(({ id }) => id)
  const uses = roundUses(rules, Prisma.sql`r.digest = any(${digests}::text[])`)
  return Prisma.sql`select id from (${uses}) as uses where id = any(${ids}::int[]) and ${IS_COPY}`
}

/** Another lab used the words first, or the same lab used them too often. Copies do not count against the first. */
const IS_COPY = Prisma.sql`(not is_first or nth > ${MAX_REPEATS})`

/**
 * Who used a document first, and how often each has used it, among those that count. Window functions, because
 * comparing each copy with each other is too slow in a flood of copies.
 */
function campaignUses(rules: SiteRules, which = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`select c.id,
      c.lab = first_value(c.lab) over (partition by c.digest order by c.block_number, c.log_index) as is_first,
      row_number() over (partition by c.digest, c.lab order by c.block_number, c.log_index) as nth
    from campaigns c where ${which} and ${campaignCounts(rules, C)}`
}

function roundUses(rules: SiteRules, which = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`select r.id,
      r.operator = first_value(r.operator) over (partition by r.digest order by r.id) as is_first,
      row_number() over (partition by r.digest, r.operator order by r.id) as nth
    from rounds r where ${which} and ${roundCounts(rules, R)}`
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

/** Whether the money of a row is in one of the site's tokens. */
function tokenIsListed({ tokens, hidden }: SiteRules, row: Prisma.Sql): Prisma.Sql {
  const listed = tokens.filter(({ address }) => !hidden.tokens.has(address))
  return Prisma.sql`((${row}.token, ${row}.decimals) in (
    select list.address, list.decimals from unnest(
      ${listed.map(({ address }) => address)}::text[], ${listed.map(({ decimals }) => decimals)}::int[]
    ) as list(address, decimals)))`
}
