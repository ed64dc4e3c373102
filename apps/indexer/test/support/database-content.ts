import type { Client } from 'pg'
import { TABLE_NAMES } from '../../src/tables'

const DERIVED = ['tokens', 'donors', 'round_entries', 'sponsors']

/** Every chain-derived row as text, by table, in an order of its own: two databases are equal if these are. */
export async function databaseContent(client: Client): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  for (const table of [...TABLE_NAMES, ...DERIVED]) {
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from "${table}" t order by 1`)
    content[table] = rows.map(({ row }) => row)
  }
  const { rows } = await client.query<{ row: string }>("select (to_jsonb(h) - 'updated_at')::text as row from head h")
  content.head = rows.map(({ row }) => row)
  return content
}

/** Empties every chain-derived table, as after losing the database. */
export async function forgetChain(client: Client): Promise<void> {
  const tables = [
    ...DERIVED.filter((table) => table !== 'tokens'),
    ...[...TABLE_NAMES].reverse(),
    'tokens',
    'blocks',
    'head',
  ]
  // Faster than truncate where there are few rows.
  await client.query(tables.map((table) => `delete from "${table}"`).join(';'))
}

/** Whether the tables that the comparison covers are all that the database has for the chain. */
export async function uncomparedTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'chain_id'`,
  )
  const compared = [...TABLE_NAMES, ...DERIVED, 'head', 'blocks'] as string[]
  return rows.map(({ name }) => name).filter((name) => !compared.includes(name))
}
