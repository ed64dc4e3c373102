import type { Db } from '../create-db'
import { nowOf } from '../now-of'
import type { StatsView } from '../stats-view'
import type { Hex } from '../views'

type Counts = Omit<StatsView, 'tokens'>
type TokenRow = { address: Hex; symbol: string; decimals: number } & Record<
  'donated' | 'matched' | 'released' | 'refunded',
  string
>

/** The site in numbers. */
export async function stats(db: Db): Promise<StatsView> {
  const now = await nowOf(db)
  const [[counts], tokens] = await Promise.all([countAll(db, now), sumByToken(db)])
  if (!counts) throw new Error('The database counted nothing.')
  return {
    ...counts,
    tokens: tokens.map(({ address, symbol, decimals, ...sums }) => ({
      token: { address, symbol, decimals },
      donated: BigInt(sums.donated),
      matched: BigInt(sums.matched),
      released: BigInt(sums.released),
      refunded: BigInt(sums.refunded),
    })),
  }
}

function countAll(db: Db, now: number): Promise<Counts[]> {
  return db.$queryRaw<Counts[]>`select
    (select count(*) from campaigns)::int as "campaigns",
    (select count(*) from campaigns where status = 'active' and opens_at <= ${now} and closes_at > ${now})::int as "openCampaigns",
    (select count(*) from rounds)::int as "rounds",
    (select coalesce(sum(gifts), 0) from campaigns)::int as "donations",
    (select count(distinct account) from donors)::int as "donors",
    (select count(*) from releases)::int as "releasedMilestones"`
}

function sumByToken(db: Db): Promise<TokenRow[]> {
  return db.$queryRaw<TokenRow[]>`
    select t.address, t.symbol, t.decimals, sum(c.donated)::text as donated, sum(c.matched)::text as matched,
      sum(div(c.total * c.released_share, 10000))::text as released, sum(c.refunded)::text as refunded
    from campaigns c join tokens t on t.address = c.token
    group by t.address order by sum(c.donated) * (10::numeric ^ (18 - t.decimals)) desc, t.address`
}
