import { FULL_SHARE } from '@commonweight/abi/constants'
import { rootOf } from '@commonweight/qf/chain/tally'
import type { Client } from 'pg'

/**
 * Sums of touched pairs from all their events, without their points. `counted` never falls, so the last donation that
 * raised it is the first to reach its maximum.
 */
const FRESH = `
  insert into fresh_donors
    (campaign, account, given, donations, counted, counted_by_operators, points, last_counted_at, refunded, chain_id, block_number, block_hash, log_index)
  select h.campaign, h.account, sum(h.given), sum(h.donations), max(h.counted),
    coalesce(sum(h.counted - coalesce(h.before, 0)) filter (where h.by_operator), 0), 0,
    coalesce(min(h.at) filter (where h.counted = h.reached and h.counted > 0), 0), sum(h.refunded), max(h.chain_id),
    max(h.block_number), (array_agg(h.block_hash order by h.block_number desc, h.log_index desc))[1],
    (array_agg(h.log_index order by h.block_number desc, h.log_index desc))[1]
  from (
    select *, max(counted) over (partition by campaign, account) as reached,
      max(counted) over (partition by campaign, account order by block_number, log_index
        rows between unbounded preceding and 1 preceding) as before
    from (
      select t.campaign, t.account, d.amount as given, 1 as donations, d.counted, d.by_operator, 0 as refunded, d.at, d.chain_id, d.block_number, d.block_hash, d.log_index
      from touched_donors t join donations d on d.donor = t.account and d.campaign = t.campaign
      union all
      select t.campaign, t.account, 0, 0, r.counted, r.caller <> r.donor, 0, r.at, r.chain_id, r.block_number, r.block_hash, r.log_index
      from touched_donors t join refreshes r on r.donor = t.account and r.campaign = t.campaign
      union all
      select t.campaign, t.account, 0, 0, null, false, r.amount, r.at, r.chain_id, r.block_number, r.block_hash, r.log_index
      from touched_donors t join refunds r on r.donor = t.account and r.campaign = t.campaign
    ) events
  ) h
  group by h.campaign, h.account having sum(h.donations) > 0`

const COUNTED = `
  select f.account, f.campaign, f.counted::text as counted, c.minimum::text as minimum
  from fresh_donors f join campaigns c on c.id = f.campaign where f.counted > 0`

const POINTS = `
  update fresh_donors f set points = p.points
  from unnest($1::text[], $2::text[], $3::numeric[]) as p (account, campaign, points)
  where f.account = p.account and f.campaign = p.campaign`

const NEW = `
  insert into new_donors select account, campaign from fresh_donors f
  where not exists (select from donors d where d.account = f.account and d.campaign = f.campaign)`

/** What a donor (as d) could take back if the campaign (as c) were over: a donor is refunded once and in full. */
const PART = `case when d.refunded = 0 then div(d.given * (${FULL_SHARE} - c.released_share), ${FULL_SHARE}) else 0 end`

/** Adds the fresh sums to the campaigns and subtracts the ones that they replace. */
const CAMPAIGNS = `
  update campaigns c set donated = c.donated + d.given, donations = c.donations + d.donations, donors = c.donors + d.donors,
    sum_roots = c.sum_roots + d.points, sum_squares = c.sum_squares + d.squares, counted = c.counted + d.counted,
    counted_by_operators = c.counted_by_operators + d.by_operators,
    refundable = c.refundable + d.part, refunds_waiting = c.refunds_waiting + d.waiting
  from (
    select campaign, sum(given) as given, sum(donations) as donations, sum(n) as donors, sum(n * points) as points, sum(n * points * points) as squares,
      sum(n * counted) as counted, sum(n * counted_by_operators) as by_operators,
      sum(n * part) as part, coalesce(sum(n) filter (where part > 0), 0) as waiting
    from (
      select d.campaign, d.given, d.donations, d.points, d.counted, d.counted_by_operators, 1 as n, ${PART} as part
      from fresh_donors d join campaigns c on c.id = d.campaign
      union all
      select d.campaign, -d.given, -d.donations, d.points, d.counted, d.counted_by_operators, -1, ${PART}
      from donors d join touched_donors t using (account, campaign) join campaigns c on c.id = d.campaign
    ) changes group by campaign
  ) d where c.id = d.campaign`

/** A release changes every donor's part. */
const REFUNDABLE = `
  update campaigns c set refundable = p.part, refunds_waiting = p.waiting
  from (
    select c.id, coalesce(sum(${PART}), 0) as part, count(d.*) filter (where ${PART} > 0) as waiting
    from touched_shares t join campaigns c on c.id = t.campaign left join donors d on d.campaign = c.id group by c.id
  ) p where c.id = p.id`

const REMOVE = `
  delete from donors d using touched_donors t where d.account = t.account and d.campaign = t.campaign
    and not exists (select from fresh_donors f where f.account = d.account and f.campaign = d.campaign)`

const REPLACE = `
  insert into donors select * from fresh_donors
  on conflict (account, campaign) do update set given = excluded.given, donations = excluded.donations, counted = excluded.counted, counted_by_operators = excluded.counted_by_operators,
    points = excluded.points, last_counted_at = excluded.last_counted_at, refunded = excluded.refunded,
    block_number = excluded.block_number, block_hash = excluded.block_hash, log_index = excluded.log_index`

/**
 * Computes the sums of touched donors again from their events, and changes their campaigns' sums by the difference.
 * @param isRollback Whether events were deleted: only then can a donor be left without donations.
 */
export async function sumDonors(client: Client, isRollback: boolean): Promise<void> {
  await client.query(FRESH)
  await givePoints(client)
  await client.query(NEW)
  await client.query(CAMPAIGNS)
  if (isRollback) await client.query(REMOVE)
  await client.query(REPLACE)
}

/** Sums up again what could be refunded by campaigns whose released share changed. Call it after `sumDonors`. */
export async function sumRefundable(client: Client): Promise<void> {
  await client.query(REFUNDABLE)
}

/** Sets the points (s) of every fresh pair, by the definition in packages/qf. */
async function givePoints(client: Client): Promise<void> {
  type Counted = { account: string; campaign: string; counted: string; minimum: string }
  const { rows } = await client.query<Counted>(COUNTED)
  const points = rows.map(({ counted, minimum }) => String(rootOf(BigInt(counted), BigInt(minimum))))
  const [accounts, campaigns] = [rows.map(({ account }) => account), rows.map(({ campaign }) => campaign)]
  await client.query(POINTS, [accounts, campaigns, points])
}
