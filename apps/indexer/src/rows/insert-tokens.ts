import type { Client } from 'pg'
import type { BatchRow, Origin } from './batch-row'
import type { TableName, Value } from './tables'

type BatchToken = { address: string; decimals: Value; origin: Origin }

/** Inserts new tokens, without names: `nameTokens` asks for those later. Call it before the rows that refer to them. */
export async function insertTokens(client: Client, chainId: number, rows: ReadonlyMap<TableName, BatchRow[]>) {
  for (const { address, decimals, origin } of tokensOf(rows)) {
    await client.query(
      `insert into tokens (address, symbol, name, decimals, chain_id, block_number, block_hash, log_index)
       values ($1, '', '', $2, $3, $4, $5, $6) on conflict do nothing`,
      [address, decimals, chainId, origin.blockNumber, origin.blockHash, origin.logIndex],
    )
  }
}

/** The tokens of new campaigns and rounds, each with its first mention. */
function tokensOf(rows: ReadonlyMap<TableName, BatchRow[]>): BatchToken[] {
  const mentions = [...(rows.get('rounds') ?? []), ...(rows.get('campaigns') ?? [])]
    .flatMap((row) => (row.table === 'rounds' || row.table === 'campaigns' ? [row] : []))
    .sort(byOrigin)
  const first = new Map<string, BatchToken>()
  for (const { values, origin } of mentions) {
    const address = String(values.token)
    if (!first.has(address)) first.set(address, { address, decimals: values.decimals, origin })
  }
  return [...first.values()]
}

function byOrigin({ origin: a }: BatchRow, { origin: b }: BatchRow): number {
  return Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex
}
