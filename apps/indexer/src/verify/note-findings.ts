import type { Client } from 'pg'
import type { Finding } from './verdict'

/** Records what differed as touched, so that it is compared again. Call it in a transaction. */
export async function noteFindings(client: Client, findings: readonly Finding[]): Promise<void> {
  for (const { kind, key } of findings) {
    if (key.length === 0) continue
    const marks = key.map((_, i) => `$${i + 1}`)
    await client.query(`insert into ${kind.touched} (${kind.keys}) values (${marks}) on conflict do nothing`, [...key])
  }
}
