import type { Client } from 'pg'
import { TABLE_NAMES } from '../../../src/rows/tables'

const DERIVED = [
  'tokens',
  'donors',
  'round_entries',
  'sponsors',
  'set_aside_logs',
  'round_donors',
  'givers',
  'giver_counts',
]
/** Columns that do not follow from the chain's logs: tokens are asked for their names when there is time. */
const UNCOMPARED: Record<string, string[]> = {
  tokens: ['symbol', 'name', 'tries', 'ask_again_at'],
  head: ['updated_at'],
}
/** The state of the indexer itself. */
const OF_ITSELF = ['indexer_state']

/** Every chain-derived row as text, by table, in an order of its own: two databases are equal if these are. */
export async function databaseContent(client: Client): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  for (const table of [...TABLE_NAMES, ...DERIVED, 'head']) {
    const { rows } = await client.query<{ row: string }>(
      `select (to_jsonb(t) - $1::text[])::text as row from "${table}" t order by 1`,
      [UNCOMPARED[table] ?? []],
    )
    // Logs are set aside where the indexer or the database fails, not by what schedules do.
    if (table !== 'set_aside_logs' || rows.length > 0) content[table] = rows.map(({ row }) => row)
  }
  return content
}

/** Symbol and name of every token by its address, as far as they are known. */
export async function tokenNames(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ address: string; named: string }>(
    "select address, symbol || ' / ' || name as named from tokens",
  )
  return Object.fromEntries(rows.map(({ address, named }) => [address, named]))
}

/** Empties every chain-derived table, as after losing the database. */
export async function forgetChain(client: Client): Promise<void> {
  const tables = [
    ...DERIVED.filter((table) => table !== 'tokens'),
    ...[...TABLE_NAMES].reverse(),
    'tokens',
    'blocks',
    'head',
    ...OF_ITSELF,
  ]
  // Faster than truncate where there are few rows.
  await client.query(tables.map((table) => `delete from "${table}"`).join(';'))
}

/** Whether the tables that the comparison covers are all that the database has for the chain. */
export async function uncomparedTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'chain_id'`,
  )
  const compared = [...TABLE_NAMES, ...DERIVED, ...OF_ITSELF, 'head', 'blocks'] as string[]
  return rows.map(({ name }) => name).filter((name) => !compared.includes(name))
}
