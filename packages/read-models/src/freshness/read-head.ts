import type { HeadView } from '@commonweight/domain/views/indexer'
import type { Db } from '../create-db'

/** How far the chain has been indexed; null before the first block. */
export async function readHead(db: Db): Promise<HeadView | null> {
  const row = await db.head.findFirst()
  if (!row) return null
  return {
    chainId: row.chainId,
    blockNumber: row.blockNumber,
    blockTime: Number(row.blockTime),
    updatedAt: Number(row.updatedAt),
  }
}

/** Unix seconds at which states are derived: the wall clock, or the last block's time if that is ahead. */
export async function readNow(db: Db): Promise<number> {
  const head = await db.head.findFirst({ select: { blockTime: true } })
  return Math.max(Math.floor(Date.now() / 1000), Number(head?.blockTime ?? 0))
}
