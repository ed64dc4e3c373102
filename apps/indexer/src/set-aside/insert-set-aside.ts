import type { Client } from 'pg'
import type { SetAsideLog } from '../batch/batch'

const MAX_REASON = 300

/** Stores logs raw; they count nowhere. Call it in the transaction of their batch. */
export async function insertSetAside(client: Client, chainId: number, logs: readonly SetAsideLog[]): Promise<void> {
  for (const { log, reason } of logs) {
    await client.query(
      `insert into set_aside_logs (chain_id, block_number, block_hash, log_index, tx_hash, address, topics, data, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        chainId,
        BigInt(log.blockNumber),
        log.blockHash,
        Number(log.logIndex),
        hexOnly(log.transactionHash),
        hexOnly(log.address),
        log.topics.map(hexOnly),
        hexOnly(log.data),
        reasonText(reason),
      ],
    )
  }
}

/** A node may answer with any text, also one that Postgres refuses. */
function hexOnly(text: unknown): string {
  return String(text)
    .toLowerCase()
    .replace(/[^0-9a-fx]/g, '')
}

function reasonText(reason: string): string {
  const [line] = reason.split('\n')
  return (line ?? '').replace(/[^\x20-\x7e]/g, '?').slice(0, MAX_REASON)
}
