import { FULL_SHARE } from '@commonweight/abi/constants'
import type { StatsView } from '@commonweight/domain/views/stats'
import { Prisma } from '@commonweight/postgres/generated/client'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { listedSql } from '../listing/listed-sql'
import type { SiteRules } from '../listing/site-rules'

type Counts = Omit<StatsView, 'tokens'>
type Sums = { address: string } & Record<'donated' | 'matched' | 'released' | 'refunded', string>

const C = Prisma.sql`c`
const R = Prisma.sql`r`

/**
 * The site in numbers. It counts campaigns and rounds in the site's tokens that the site does not hide, whatever their
 * documents, because their money exists. A reader without a token list counts all campaigns and sums nothing.
 */
export async function loadStats(db: Db): Promise<StatsView> {
  const rules = rulesOf(db)
  const [[counts], sums] = await Promise.all([
    countAll(db, rules, await readNow(db)),
    rules ? sumByToken(db, rules) : [],
  ])
  if (!counts) throw new Error('The database counted nothing.')
  const tokens = (rules?.tokens ?? []).flatMap((token) => {
    const found = sums.find(({ address }) => address === token.address)
    if (!found) return []
    const { address: _, ...texts } = found
    const money = (name: keyof typeof texts) => BigInt(texts[name])
    const figures = { donated: money('donated'), matched: money('matched') }
    return [{ token: { ...token, listed: true }, ...figures, released: money('released'), refunded: money('refunded') }]
  })
  return { ...counts, tokens }
}

function countAll(db: Db, rules: SiteRules | null, now: number): Promise<Counts[]> {
  const campaign = rules ? listedSql.countedCampaign(rules, C) : Prisma.sql`true`
  const round = rules ? listedSql.countedRound(rules, R) : Prisma.sql`true`
  return db.$queryRaw<Counts[]>`with counted as (select * from campaigns c where ${campaign}) select
    (select count(*) from counted)::int as "campaigns",
    (select count(*) from counted c where ${campaignStateSql(now)} = 'open')::int as "openCampaigns",
    (select count(*) from rounds r where ${round})::int as "rounds",
    (select coalesce(sum(donations), 0) from counted)::int as "donations",
    (select count(distinct account) from donors where campaign in (select id from counted))::int as "donors",
    (select count(*) from releases where campaign in (select id from counted))::int as "releasedMilestones"`
}

function sumByToken(db: Db, rules: SiteRules): Promise<Sums[]> {
  return db.$queryRaw<Sums[]>`
    select c.token as address, sum(c.donated)::text as donated, sum(c.matched)::text as matched,
      sum(div(c.total * c.released_share, ${FULL_SHARE}::int))::text as released, sum(c.refunded)::text as refunded
    from campaigns c where ${listedSql.countedCampaign(rules, C)} group by c.token`
}
