import type { Client } from 'pg'
import { expect } from 'vitest'

/** Each counter that pages read, and the same by counting rows of events and donors: where they differ. */
const DIFFERENCES = {
  campaigns: `
    select c.id, to_jsonb(k) as kept, to_jsonb(n) as counted from campaigns c,
    lateral (select c.donations, c.donated, c.donors, c.counted, c.sum_roots, c.sum_squares, c.refundable, c.refunds_waiting) k,
    lateral (
      select (select count(*) from donations where campaign = c.id) as donations,
        (select coalesce(sum(amount), 0) from donations where campaign = c.id) as donated, count(d.*) as donors,
        coalesce(sum(d.counted), 0) as counted, coalesce(sum(d.points), 0) as sum_roots,
        coalesce(sum(d.points * d.points), 0) as sum_squares, coalesce(sum(part), 0) as refundable,
        count(*) filter (where part > 0) as refunds_waiting
      from donors d, lateral (
        select case when d.refunded > 0 then 0 else div(d.given * (10000 - c.released_share), 10000) end as part) p
      where d.campaign = c.id) n
    where to_jsonb(k) <> to_jsonb(n)`,
  rounds: `
    select r.id, to_jsonb(k) as kept, to_jsonb(n) as counted from rounds r,
    lateral (select r.campaigns, r.donors, r.donated) k,
    lateral (
      with member as (
        select c.*, e.standing from round_entries e join campaigns c on c.id = e.campaign
        where e.round = r.id and e.standing <> 'removed')
      select (select count(*) from member) as campaigns,
        (select count(distinct account) from donors where campaign in (select id from member)) as donors,
        (select coalesce(sum(given), 0) from donors where campaign in (select id from member)) as donated) n
    where to_jsonb(k) <> to_jsonb(n)`,
  'donors of rounds': `
    select * from round_donors rd where not exists (select from rounds where id = rd.round) or not exists (
      select from donors d join round_entries e on e.campaign = d.campaign
      where d.account = rd.account and e.round = rd.round and e.standing <> 'removed')`,
  givers: `
    with counted as (
      select account, string_agg(token, ' ' order by token collate "C") as tokens from (
        select distinct d.account, c.token || ':' || c.decimals as token from donors d join campaigns c on c.id = d.campaign
      ) t group by account)
    select * from givers g full join counted c using (account) where g.tokens is distinct from c.tokens`,
  'counts of givers': `
    select * from giver_counts k full join (select tokens, count(*) as n from givers group by tokens) c using (tokens)
    where k.givers is distinct from c.n`,
}

/** Compares what the indexer keeps with each block with a recount of everything. */
export async function checkCounters(client: Client): Promise<void> {
  for (const [what, query] of Object.entries(DIFFERENCES)) {
    expect({ what, differences: (await client.query(query)).rows }).toEqual({ what, differences: [] })
  }
}
