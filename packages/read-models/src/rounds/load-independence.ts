import type { Prisma } from '@commonweight/postgres/generated/client'
import { type Independence, independenceOf } from '@commonweight/qf/explain/independence-of'
import { cocmRaw } from '@commonweight/qf/mechanisms/cocm/cocm-raw'
import { type Donation, donationMatrix } from '@commonweight/qf/totals/donation-matrix'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'

/** Totals of a donor in a campaign that one page compares at most: this takes a tenth of a second. */
export const MAX_PAIRS = 20_000
const MAX_CACHED = 50

/**
 * How independent the support of a round's campaigns is, by campaign, or why it is not compared.
 * @property donations How many the round has: too many to compare on a page.
 */
export type IndependenceCheck =
  | { kind: 'compared'; found: ReadonlyMap<string, Independence> }
  | { kind: 'nothing' }
  | { kind: 'too-many'; donations: number }

type Total = { campaign: string; account: string; counted: Prisma.Decimal }

const cache = new Map<number, { version: string; check: IndependenceCheck }>()

/**
 * It follows from what counts of each donor in each campaign. Those pairs are counted before anything is read or hashed.
 * A result is kept until a total or a membership changes.
 */
export async function loadIndependence(db: Db, round: number): Promise<IndependenceCheck> {
  const pairs = await countPairs(db, round)
  if (pairs === 0) return { kind: 'nothing' }
  if (pairs > MAX_PAIRS) return { kind: 'too-many', donations: await countDonations(db, round) }
  const version = await loadVersion(db, round)
  const cached = cache.get(round)
  if (cached?.version === version) return cached.check
  const matrix = donationMatrix(await loadTotals(db, round))
  const independence = independenceOf(matrix, cocmRaw(matrix, {}))
  const found = new Map<string, Independence>()
  for (const [index, campaign] of matrix.campaigns.entries()) {
    const each = independence[index]
    if (each) found.set(campaign, each)
  }
  const check: IndependenceCheck = { kind: 'compared', found }
  keep(round, { version, check })
  return check
}

/** Up to one more than are compared. */
async function countPairs(db: Db, round: number): Promise<number> {
  const [row] = await db.$queryRaw<{ pairs: number }[]>`
    select count(*)::int as pairs from (
      select from round_entries e join donors d on d.campaign = e.campaign
      where e.round = ${round} and e.standing <> 'removed' and d.points > 0 limit ${MAX_PAIRS + 1}
    ) as pairs`
  return row?.pairs ?? 0
}

async function countDonations(db: Db, round: number): Promise<number> {
  const [row] = await db.$queryRaw<{ donations: number }[]>`
    select coalesce(sum(c.donations), 0)::int as donations from round_entries e join campaigns c on c.id = e.campaign
    where e.round = ${round} and e.standing <> 'removed'`
  return row?.donations ?? 0
}

/** A text that changes whenever a total or a membership changes. */
async function loadVersion(db: Db, round: number): Promise<string> {
  const [row] = await db.$queryRaw<{ version: string | null }[]>`
    select md5(string_agg(d.campaign || d.account || d.counted::text, ',' order by d.campaign, d.account)) as version
    from round_entries e join donors d on d.campaign = e.campaign
    where e.round = ${round} and e.standing <> 'removed' and d.points > 0`
  return row?.version ?? ''
}

async function loadTotals(db: Db, round: number): Promise<Donation[]> {
  const totals = await db.$queryRaw<Total[]>`
    select d.campaign, d.account, d.counted
    from round_entries e join donors d on d.campaign = e.campaign
    where e.round = ${round} and e.standing <> 'removed' and d.points > 0`
  return totals.map(({ campaign, account, counted }) => ({ campaign, donor: account, amount: bigintOf(counted) }))
}

function keep(round: number, entry: { version: string; check: IndependenceCheck }): void {
  const [oldest] = cache.keys()
  if (cache.size >= MAX_CACHED && oldest !== undefined) cache.delete(oldest)
  cache.set(round, entry)
}
