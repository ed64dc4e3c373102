import type { Thing } from '@commonweight/domain/head-notice'
import type { Client } from 'pg'
import { TABLE_NAMES } from '../../../src/rows/tables'

/** Tables of rows that pages show as part of a campaign, a round or an account. A skip may name no campaign. */
const RECORDED = [...TABLE_NAMES.filter((table) => table !== 'skips'), 'donors', 'round_entries', 'sponsors']

const FUNCTION = `
  create table changes (thing text primary key);
  create function record_change() returns trigger language plpgsql as $$
  declare rows jsonb[] := array[to_jsonb(old), to_jsonb(new)];
  begin
    if old is not distinct from new then return null; end if;
    insert into changes
    select distinct thing from unnest(rows) r, lateral (
      select 'campaign:' || coalesce(r->>'campaign', case when tg_table_name = 'campaigns' then r->>'id' end) as thing
      union all select 'round:' || case when tg_table_name = 'rounds' then r->>'id' else r->>'round' end
      union all select 'round:' || (r->>'applied_round')
      union all select 'round:' || c.applied_round from campaigns c where c.id = r->>'campaign'
      union all select 'account:' || (r->>key) from unnest(array['lab', 'account', 'donor', 'payer', 'beneficiary',
        'caller', 'attester', 'sponsor', 'to']) key
      -- Who sees a new campaign or round, but not each of its changes.
      union all select 'account:' || (r->>key) from unnest(array['payout', 'operator', 'calculator', 'unused_to']) key
        where tg_op <> 'UPDATE'
    ) things where thing is not null
    on conflict do nothing;
    return null;
  end $$;`

/** Makes the database record what changes by triggers, so that the indexer's own lists can be compared with it. */
export async function recordChanges(client: Client): Promise<void> {
  await client.query(FUNCTION)
  for (const table of RECORDED) {
    await client.query(
      `create trigger record after insert or update or delete on "${table}" for each row execute function record_change()`,
    )
  }
}

/** What changed since the last call. */
export async function takeChanges(client: Client): Promise<Thing[]> {
  const { rows } = await client.query<{ thing: Thing }>('delete from changes returning thing')
  return rows.map(({ thing }) => thing)
}
