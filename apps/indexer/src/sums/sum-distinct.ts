import type { Client } from 'pg'

/** Donors of touched campaigns that are in a round now. Accounts that gave to it before are there already. */
const ADD_NEW = `
  select e.round, f.account from new_donors f join round_entries e on e.campaign = f.campaign and e.standing <> 'removed'`

/** All donors of campaigns that came. */
const ADD_ADMITTED = `
  select e.round, d.account from touched_members t
  join round_entries e on e.round = t.round and e.campaign = t.campaign and e.standing <> 'removed'
  join donors d on d.campaign = t.campaign`

const addSql = (source: string) => `
  with added as (insert into round_donors (round, account) ${source} on conflict do nothing returning round)
  update rounds r set donors = r.donors + n.n from (select round, count(*) as n from added group by round) n
  where r.id = n.round`

/** Accounts that gave to no campaign that is in the round now. */
const REMOVE = `
  with gone as (
    delete from round_donors rd using touched_round_donors t where rd.round = t.round and rd.account = t.account
      and not exists (
        select from donors d join round_entries e on e.campaign = d.campaign and e.round = t.round and e.standing <> 'removed'
        where d.account = t.account)
    returning rd.round
  )
  update rounds r set donors = r.donors - n.n from (select round, count(*) as n from gone group by round) n
  where r.id = n.round`

/** Before a rollback: donors of members that come or go, and touched donors of all members. */
const NOTE_LEAVING = `
  insert into touched_round_donors
  select t.round, d.account from touched_members t join donors d on d.campaign = t.campaign
  union select e.round, d.account from touched_donors d join round_entries e on e.campaign = d.campaign
  on conflict do nothing`

const NOTE_GONE = `
  insert into touched_round_donors
  select t.round, d.account from touched_members t
  join round_entries e on e.round = t.round and e.campaign = t.campaign and e.standing = 'removed'
  join donors d on d.campaign = t.campaign
  on conflict do nothing`

/** Sums over the campaigns that are in a round now. Rounds of touched campaigns, and touched ones. */
const MEMBERS = `
  update rounds r set campaigns = m.campaigns, donated = m.donated
  from (
    select id from rounds join touched_rounds t on t.round = id
    union select applied_round from campaigns join touched_campaigns t on t.campaign = id
  ) t, lateral (
    select count(*) as campaigns, coalesce(sum(c.donated), 0) as donated
    from round_entries e join campaigns c on c.id = e.campaign where e.round = t.id and e.standing <> 'removed'
  ) m
  where r.id = t.id
    and (r.campaigns, r.donated) is distinct from (m.campaigns, m.donated)`

/** The tokens of accounts that may have changed, before and after. */
const givenSql = (accounts: string) => `
  select a.account, g.tokens as before, (
    select string_agg(token, ' ' order by token collate "C") from (
      select distinct c.token || ':' || c.decimals as token from donors d join campaigns c on c.id = d.campaign
      where d.account = a.account
    ) given) as now
  from (${accounts}) a left join givers g on g.account = a.account`

/** Accounts that gave in a token for the first time. */
const NEW_GIVERS = `
  select distinct f.account from new_donors f join campaigns c on c.id = f.campaign left join givers g on g.account = f.account
  where g.account is null or position(c.token || ':' || c.decimals in g.tokens) = 0`

const giversSql = (accounts: string) => `
  with changed as (select * from (${givenSql(accounts)}) c where before is distinct from now),
  gone as (delete from givers using changed c where givers.account = c.account and c.now is null),
  kept as (
    insert into givers select account, now from changed where now is not null
    on conflict (account) do update set tokens = excluded.tokens)
  insert into giver_counts as counts (tokens, givers)
  select tokens, sum(n) from (
    select now as tokens, 1 as n from changed where now is not null
    union all select before, -1 from changed where before is not null
  ) c group by tokens having sum(n) <> 0
  on conflict (tokens) do update set givers = counts.givers + excluded.givers`

/**
 * Notes who may no longer be a donor of a round. Call it before rows are deleted, and after the tables' keys are noted.
 */
export async function noteLeaving(client: Client): Promise<void> {
  await client.query(NOTE_LEAVING)
}

/**
 * Counts distinct donors of rounds and of the site again, and sums over rounds' campaigns. Call it after all other sums.
 * @param areMembersTouched Whether campaigns came into rounds or left them.
 * @param isRollback Whether events were deleted: `noteLeaving` has noted who can have lost a donation.
 */
export async function sumDistinct(client: Client, areMembersTouched: boolean, isRollback: boolean): Promise<void> {
  await client.query(addSql(ADD_NEW))
  if (areMembersTouched) {
    await client.query(addSql(ADD_ADMITTED))
    if (!isRollback) await client.query(NOTE_GONE)
    await client.query(REMOVE)
  }
  await client.query(MEMBERS)
  const changed = await client.query(giversSql(isRollback ? 'select distinct account from touched_donors' : NEW_GIVERS))
  if (changed.rowCount !== 0) await client.query('delete from giver_counts where givers = 0')
  if (!isRollback) return
  await client.query(
    'delete from round_donors where round in (select round from touched_rounds) and round not in (select id from rounds)',
  )
}
