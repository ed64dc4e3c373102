import type { Client } from 'pg'

const LAST = 'order by block_number desc, log_index desc limit 1'

const ROUNDS = `
  update rounds r set
    pool = coalesce((select sum(amount) from fundings where round = r.id), 0),
    early = coalesce((select sum(amount) from fundings where round = r.id and r.calculator is not null and at < r.start), 0),
    claimed = coalesce((select sum(amount) from claims where round = r.id), 0),
    recovered = coalesce((select sum(amount) from recoveries where round = r.id), 0),
    reclaimed = coalesce((select sum(amount) from reclaims where round = r.id), 0),
    members = (select count(*) from round_decisions where round = r.id and kind = 'admitted'),
    sealed_at = coalesce((select at from seals where round = r.id), 0),
    sealed_weight = (select weight from seals where round = r.id),
    sealed_pinned = (select pinned from seals where round = r.id),
    veto_until = coalesce((
      select veto_until from posted_results where round = r.id
        and not exists (select from result_rejections where round = r.id)), 0),
    vetoed_at = coalesce((select at from result_rejections where round = r.id), 0)
  from touched_rounds t where r.id = t.round`

const FORGET_ENTRIES = `delete from round_entries e using touched_entries t where e.round = t.round and e.campaign = t.campaign`

const ENTRIES = `
  insert into round_entries (round, campaign, standing, is_pinned, reason, claimed, chain_id, block_number, block_hash, log_index)
  select t.round, t.campaign,
    case when claim.amount is null then standing.kind::text::round_standing else 'claimed' end,
    exists (select from round_decisions where round = t.round and campaign = t.campaign and kind = 'pinned'),
    (select reason from round_decisions where round = t.round and campaign = t.campaign and kind = 'disqualified' ${LAST}),
    coalesce(claim.amount, 0), last.chain_id, last.block_number, last.block_hash, last.log_index
  from touched_entries t
  join lateral (
    select kind from round_decisions where round = t.round and campaign = t.campaign and kind <> 'disqualified' ${LAST}
  ) standing on true
  left join lateral (select amount from claims where round = t.round and campaign = t.campaign ${LAST}) claim on true
  join lateral (
    select * from (
      select chain_id, block_number, block_hash, log_index from round_decisions where round = t.round and campaign = t.campaign
      union all select chain_id, block_number, block_hash, log_index from claims where round = t.round and campaign = t.campaign
    ) events ${LAST}
  ) last on true`

const FORGET_SPONSORS = `delete from sponsors s using touched_sponsors t where s.round = t.round and s.account = t.account`

const SPONSORS = `
  insert into sponsors (round, account, funded, reclaimed, early, paid_itself, chain_id, block_number, block_hash, log_index)
  select t.round, t.account, coalesce(sum(e.funded), 0), coalesce(sum(e.reclaimed), 0),
    coalesce(sum(e.funded) filter (where r.calculator is not null and e.at < r.start), 0),
    coalesce(sum(e.funded) filter (where e.payer = t.account), 0), max(e.chain_id), max(e.block_number),
    (array_agg(e.block_hash order by e.block_number desc, e.log_index desc))[1],
    (array_agg(e.log_index order by e.block_number desc, e.log_index desc))[1]
  from touched_sponsors t join (
    select round, sponsor, payer, amount as funded, 0 as reclaimed, at, chain_id, block_number, block_hash, log_index from fundings
    union all select round, sponsor, null, 0, amount, at, chain_id, block_number, block_hash, log_index from reclaims
  ) e on e.round = t.round and e.sponsor = t.account
  join rounds r on r.id = t.round
  group by t.round, t.account`

/** Computes the sums of touched rounds, entries and sponsors again from their events. */
export async function sumRounds(client: Client): Promise<void> {
  await client.query(ROUNDS)
  await client.query(FORGET_ENTRIES)
  await client.query(ENTRIES)
  await client.query(FORGET_SPONSORS)
  await client.query(SPONSORS)
}
