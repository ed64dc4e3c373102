import type { Prisma } from '@commonweight/postgres/generated/client'
import { type Independence, independenceOf } from '@commonweight/qf/explain/independence-of'
import { cocmRaw } from '@commonweight/qf/mechanisms/cocm/cocm-raw'
import { type Donation, donationMatrix } from '@commonweight/qf/totals/donation-matrix'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'

/** Totals of a donor in a campaign that one page compares at most: this takes a tenth of a second. */
const MAX_PAIRS = 20_000
const MAX_CACHED = 50

type Stand = { pairs: number; version: string | null }
type Total = { campaign: string; account: string; counted: Prisma.Decimal }

const cache = new Map<number, { version: string; found: Map<string, Independence> }>()

/**
 * How independent the support of a round's campaigns is, by campaign. It follows from what counts of each donor in each
 * campaign. Null if there is nothing to compare, or too much for a page. Kept until a total or a membership changes.
 */
export async function loadIndependence(db: Db, round: number): Promise<Map<string, Independence> | null> {
  const { pairs, version } = await loadStand(db, round)
  if (pairs === 0 || pairs > MAX_PAIRS || version === null) return null
  const cached = cache.get(round)
  if (cached?.version === version) return cached.found
  const matrix = donationMatrix(await loadTotals(db, round))
  const independence = independenceOf(matrix, cocmRaw(matrix, {}))
  const found = new Map<string, Independence>()
  for (const [index, campaign] of matrix.campaigns.entries()) {
    const each = independence[index]
    if (each) found.set(campaign, each)
  }
  keep(round, { version, found })
  return found
}

/** How many totals there are, and a text that changes whenever a total or a membership changes. */
async function loadStand(db: Db, round: number): Promise<Stand> {
  const [stand] = await db.$queryRaw<Stand[]>`
    select count(*)::int as pairs,
      md5(string_agg(d.campaign || d.account || d.counted::text, ',' order by d.campaign, d.account)) as version
    from round_entries e join donors d on d.campaign = e.campaign
    where e.round = ${round} and e.standing <> 'removed' and d.points > 0`
  return stand ?? { pairs: 0, version: null }
}

async function loadTotals(db: Db, round: number): Promise<Donation[]> {
  const totals = await db.$queryRaw<Total[]>`
    select d.campaign, d.account, d.counted
    from round_entries e join donors d on d.campaign = e.campaign
    where e.round = ${round} and e.standing <> 'removed' and d.points > 0`
  return totals.map(({ campaign, account, counted }) => ({ campaign, donor: account, amount: bigintOf(counted) }))
}

function keep(round: number, entry: { version: string; found: Map<string, Independence> }): void {
  const [oldest] = cache.keys()
  if (cache.size >= MAX_CACHED && oldest !== undefined) cache.delete(oldest)
  cache.set(round, entry)
}
