import type { Db } from '../create-db'

/** Unix seconds by which states are derived: the wall clock, or the last block's time where that is ahead. */
export async function nowOf(db: Db): Promise<number> {
  const head = await db.head.findFirst({ select: { blockTime: true } })
  return Math.max(Math.floor(Date.now() / 1000), Number(head?.blockTime ?? 0))
}
