import type { Client } from 'pg'
import type { Finding } from './verdict'

const BEGINNINGS: Record<string, string> = {
  campaign: 'select block_number from campaigns where id = $1',
  round: 'select block_number from rounds where id = $1',
  donor: 'select min(block_number) as block_number from consents where donor = $1',
}

/** The block of the first event of what differs; null: unknown, for example if the row is missing. */
export async function findBeginning(client: Client, findings: readonly Finding[]): Promise<bigint | null> {
  let first: bigint | null = null
  for (const { kind, key } of findings) {
    const known = kind.keys.flatMap((name, i) => (BEGINNINGS[name] ? [{ sql: BEGINNINGS[name], value: key[i] }] : []))
    if (known.length === 0) return null
    for (const { sql, value } of known) {
      const { rows } = await client.query<{ block_number: string | null }>(sql, [value])
      if (!rows[0]?.block_number) return null
      const block = BigInt(rows[0].block_number)
      if (first === null || block < first) first = block
    }
  }
  return first
}
