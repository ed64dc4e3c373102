import type { Db } from '../create-db'
import type { HeadView } from '../views'

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
