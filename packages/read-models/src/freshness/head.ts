import type { HeadView } from '@commonweight/domain/views/indexer'
import type { Db } from '../create-db'

/** How far the chain has been read; null before the first block. */
export async function head(db: Db): Promise<HeadView | null> {
  const row = await db.head.findFirst()
  if (!row) return null
  return {
    chainId: row.chainId,
    blockNumber: row.blockNumber,
    blockTime: Number(row.blockTime),
    updatedAt: Number(row.updatedAt),
  }
}
