import type { Client } from 'pg'
import type { BatchRow } from '../batch/batch'
import type { TableName } from './tables'
import { tokensOf } from './tokens-of'

/** New tokens of rows, without names, which are asked for beside reading the chain. Before the rows. */
export async function insertTokens(client: Client, chainId: number, rows: ReadonlyMap<TableName, BatchRow[]>) {
  for (const { address, decimals, origin } of tokensOf(rows)) {
    await client.query(
      `insert into tokens (address, symbol, name, decimals, chain_id, block_number, block_hash, log_index)
       values ($1, '', '', $2, $3, $4, $5, $6) on conflict do nothing`,
      [address, decimals, chainId, origin.blockNumber, origin.blockHash, origin.logIndex],
    )
  }
}
