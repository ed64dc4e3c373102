import type { Client } from 'pg'
import { TABLE_NAMES, TABLES, type TableName } from './tables'

/**
 * Keys of the rows whose sums a transaction must compute again: campaigns, (campaign, account) pairs, rounds,
 * (round, campaign) entries, (round, account) sponsors, (donor, operator) consents, campaigns whose released share
 * changes, and (round, campaign) members that come or go, and
 * (round, account) donors who may leave a round.
 */
export const TEMPORARY_TABLES = `
  create temp table if not exists touched_campaigns (campaign text primary key) on commit delete rows;
  create temp table if not exists touched_donors (campaign text, account text, primary key (account, campaign)) on commit delete rows;
  create temp table if not exists touched_rounds (round int primary key) on commit delete rows;
  create temp table if not exists touched_entries (round int, campaign text, primary key (round, campaign)) on commit delete rows;
  create temp table if not exists touched_sponsors (round int, account text, primary key (round, account)) on commit delete rows;
  create temp table if not exists touched_consents (donor text, operator text, primary key (donor, operator)) on commit delete rows;
  create temp table if not exists touched_shares (campaign text primary key) on commit delete rows;
  create temp table if not exists touched_members (round int, campaign text, primary key (round, campaign)) on commit delete rows;
  create temp table if not exists touched_round_donors (round int, account text, primary key (round, account)) on commit delete rows;
  create temp table if not exists fresh_donors (like donors) on commit delete rows;
  create temp table if not exists new_donors (account text, campaign text, primary key (account, campaign)) on commit delete rows;`

/** Tables whose rows change a donor's sums. */
export const DONOR_TABLES: TableName[] = ['donations', 'refreshes', 'refunds']
const ENTRY_TABLES: TableName[] = ['round_decisions', 'claims']
const SPONSOR_TABLES: [TableName, string][] = [
  ['fundings', 'sponsor'],
  ['reclaims', 'sponsor'],
]

const COMES_OR_GOES = `
  select round, campaign from (select * from round_decisions where kind in ('admitted', 'removed')) decided`

/**
 * Records the keys of everything that rows above a block concern. Call it before deleting or after writing the rows.
 * @param tables Tables that can have such rows.
 */
export async function noteTouched(client: Client, above: bigint, tables: readonly TableName[] = TABLE_NAMES) {
  await note(client, above, 'touched_donors', donorSources(tables))
  await note(client, above, 'touched_campaigns', campaignSources(tables))
  await note(client, above, 'touched_rounds', roundSources(tables))
  await note(client, above, 'touched_shares', tables.includes('releases') ? ['select campaign from releases'] : [])
  await note(client, above, 'touched_entries', entrySources(tables))
  await note(client, above, 'touched_members', tables.includes('round_decisions') ? [COMES_OR_GOES] : [])
  await note(client, above, 'touched_sponsors', sponsorSources(tables))
  await note(
    client,
    above,
    'touched_consents',
    tables.includes('consents') ? ['select donor, operator from consents'] : [],
  )
}

async function note(client: Client, above: bigint, target: string, sources: string[]): Promise<void> {
  if (sources.length === 0) return
  const selects = sources.map((source) => `${source} where block_number > $1`).join(' union ')
  await client.query(`insert into ${target} ${selects} on conflict do nothing`, [String(above)])
}

function donorSources(tables: readonly TableName[]): string[] {
  return tables.filter((table) => DONOR_TABLES.includes(table)).map((table) => `select campaign, donor from ${table}`)
}

function campaignSources(tables: readonly TableName[]): string[] {
  // A skip may name a campaign that does not exist.
  const mentioning = tables.filter(
    (table) => table !== 'skips' && (TABLES[table] as readonly string[]).includes('campaign'),
  )
  const own = tables.includes('campaigns') ? ['select id from campaigns'] : []
  return [...own, ...mentioning.map((table) => `select campaign from ${table}`)]
}

function roundSources(tables: readonly TableName[]): string[] {
  const mentioning = tables.filter((table) => (TABLES[table] as readonly string[]).includes('round'))
  const own = tables.includes('rounds') ? ['select id from rounds'] : []
  return [...own, ...mentioning.map((table) => `select round from ${table}`)]
}

function entrySources(tables: readonly TableName[]): string[] {
  return tables.filter((table) => ENTRY_TABLES.includes(table)).map((table) => `select round, campaign from ${table}`)
}

function sponsorSources(tables: readonly TableName[]): string[] {
  return SPONSOR_TABLES.filter(([table]) => tables.includes(table)).map(
    ([table, column]) => `select round, ${column} from ${table}`,
  )
}
