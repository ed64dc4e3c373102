import type { HeadView } from '@commonweight/domain/views/indexer'
import { readHead as readIndexedHead } from '@commonweight/read-models/freshness/read-head'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { cache } from 'react'

/** How far the chain has been read; one query per request, however many ask. */
export const readHead: () => Promise<HeadView | null> = cache(() => readIndexedHead(sharedDb()))

/** The time that pages use, Unix seconds: the wall clock, or the last block’s time if that is ahead. */
export async function readPageTime(): Promise<number> {
  const seen = await readHead()
  return Math.max(Math.floor(Date.now() / 1000), seen?.blockTime ?? 0)
}
