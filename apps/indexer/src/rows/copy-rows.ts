import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { BatchRow } from './batch-row'
import { originColumns, TABLES, type TableName, type Value } from './tables'

const ROWS_PER_CHUNK = 500

/** Writes rows by COPY, the fastest way into Postgres. Fails as a whole if one of the rows exists. */
export async function copyRows(client: Client, chainId: number, table: TableName, rows: readonly BatchRow[]) {
  const columns = [...TABLES[table], ...originColumns(table)].map((column) => `"${column}"`).join(', ')
  const target = client.query(copyFrom(`copy "${table}" (${columns}) from stdin`))
  await pipeline(Readable.from(chunks(chainId, table, rows)), target)
}

function* chunks(chainId: number, table: TableName, rows: readonly BatchRow[]): Generator<string> {
  const own = TABLES[table]
  const isTraced = originColumns(table).includes('tx_hash')
  let chunk = ''
  for (const [i, { values, origin }] of rows.entries()) {
    const of = values as Record<string, Value>
    for (const column of own) chunk += `${field(of[column] ?? null)}\t`
    chunk += `${chainId}\t${origin.blockNumber}\t${origin.blockHash}\t${origin.logIndex}`
    if (isTraced) chunk += `\t${origin.txHash}\t${origin.time}`
    chunk += '\n'
    if ((i + 1) % ROWS_PER_CHUNK !== 0) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}

/**
 * A value in COPY's text format. Values are hex, numbers and our own words; anything else must stay within its field.
 */
function field(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value !== 'string') return String(value)
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, ' ') : value
}
