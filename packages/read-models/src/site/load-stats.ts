import { FULL_SHARE } from '@commonweight/abi/constants'
import type { StatsView } from '@commonweight/domain/views/stats'
import { Prisma } from '@commonweight/postgres/generated/client'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { listedSql } from '../listing/listed-sql'
import type { SiteRules } from '../listing/site-rules'

type Counts = Pick<StatsView, 'rounds' | 'donors'>
type Tallies = Omit<StatsView, 'tokens' | keyof Counts>
type Sums = Record<'donated' | 'matched' | 'released' | 'refunded', string>

/** Donors of hidden campaigns beyond this many count, so that hiding costs no page its time. */
const MAX_HIDDEN_DONORS = 5_000

const C = Prisma.sql`c`
const R = Prisma.sql`r`

/**
 * The site in numbers. It counts campaigns and rounds in the site's tokens that the site does not hide, whatever their
 * documents, because their money exists. A reader without a token list counts all campaigns and sums nothing.
 */
export async function loadStats(db: Db): Promise<StatsView> {
  const rules = rulesOf(db)
  const [[counts], sums] = await Promise.all([countAll(db, rules), sumByToken(db, rules, await readNow(db))])
  if (!counts) throw new Error('The database counted nothing.')
  const total = (name: keyof Tallies) => sums.reduce((sum, of) => sum + of[name], 0)
  const tokens = (rules?.tokens ?? []).flatMap((token) => {
    const found = sums.find(({ address }) => address === token.address)
    if (!found) return []
    const money = (name: keyof Sums) => BigInt(found[name])
    const figures = { donated: money('donated'), matched: money('matched') }
    return [{ token: { ...token, listed: true }, ...figures, released: money('released'), refunded: money('refunded') }]
  })
  return {
    ...counts,
    campaigns: total('campaigns'),
    openCampaigns: total('openCampaigns'),
    donations: total('donations'),
    releasedMilestones: total('releasedMilestones'),
    tokens,
  }
}

function countAll(db: Db, rules: SiteRules | null): Promise<Counts[]> {
  const round = rules ? listedSql.countedRound(rules, R) : Prisma.sql`true`
  return db.$queryRaw<Counts[]>`
    select (select count(*) from rounds r where ${round})::int as "rounds", ${donorsSql(rules)}::int as "donors"`
}

/** Distinct accounts that gave: by the tokens they gave in, without those that gave to hidden campaigns alone. */
function donorsSql(rules: SiteRules | null): Prisma.Sql {
  if (!rules) return Prisma.sql`(select coalesce(sum(givers), 0) from giver_counts)`
  const { campaigns, labs, tokens } = rules.hidden
  const listed = rules.tokens.filter(({ address }) => !tokens.has(address))
  const keys = listed.map(({ address, decimals }) => `${address}:${decimals}`)
  const all = Prisma.sql`(select coalesce(sum(givers), 0) from giver_counts
    where string_to_array(tokens, ' ') && ${keys}::text[])`
  if (campaigns.size === 0 && labs.size === 0) return all
  return Prisma.sql`(${all} - (
    select count(*) from (
      select distinct d.account from donors d join campaigns c on c.id = d.campaign
      where (c.id = any(${[...campaigns.keys()]}::text[]) or c.lab = any(${[...labs.keys()]}::text[]))
        and ${listedSql.token(rules, C)}
      limit ${MAX_HIDDEN_DONORS}) h
    where not exists (
      select from donors d join campaigns c on c.id = d.campaign
      where d.account = h.account and ${listedSql.countedCampaign(rules, C)})))`
}

/** Campaigns of each token in one pass; without rules, of all tokens together, as there may be any number of them. */
function sumByToken(db: Db, rules: SiteRules | null, now: number): Promise<(Sums & Tallies & { address: string })[]> {
  const campaign = rules ? listedSql.countedCampaign(rules, C) : Prisma.sql`true`
  return db.$queryRaw`
    select ${rules ? Prisma.sql`c.token` : Prisma.sql`''`} as address, count(*)::int as campaigns,
      (count(*) filter (where ${campaignStateSql(now)} = 'open'))::int as "openCampaigns",
      coalesce(sum(c.donations), 0)::int as donations, coalesce(sum(c.milestone), 0)::int as "releasedMilestones",
      sum(c.donated)::text as donated, sum(c.matched)::text as matched,
      sum(div(c.total * c.released_share, ${FULL_SHARE}::int))::text as released, sum(c.refunded)::text as refunded
    from campaigns c where ${campaign} group by 1`
}
