import type { HeadView } from '@commonweight/domain/views/indexer'
import type { ChainTip } from './chain-tip'
import type { Look } from './look-result'

/** How fresh the pages are, and how sure their figures. */
export type SyncState =
  | { kind: 'empty' }
  | { kind: 'current' }
  | { kind: 'behind'; blocks: bigint; readAt: number }
  | { kind: 'chain-silent'; readAt: number }
  /** Some figures are not the contracts'. */
  | { kind: 'differs'; since: number }
  /** No node answers what the contracts store, so it is unknown whether figures differ. */
  | { kind: 'uncompared'; since: number }

const TOLERATED_BLOCKS = 3n
/** One missing answer is normal; a node that misses three is down. */
const TOLERATED_FAILURES = 2
/** Some chains make more blocks than that in a second. */
const TOLERATED_LAG_MS = 10_000
const TOLERATED_UNCOMPARED_SECONDS = 600

/** @param seen The last look at indexer and lag; without it only the blocks count. */
export function syncState(head: HeadView | null, tip: ChainTip, seen: Look | null = null): SyncState {
  if (!head) return { kind: 'empty' }
  if (seen?.indexer.difference != null) return { kind: 'differs', since: seen.indexer.differsSince ?? head.updatedAt }
  if (tip.failures > TOLERATED_FAILURES) return { kind: 'chain-silent', readAt: head.updatedAt }
  const blocks = tip.blockNumber === null ? 0n : tip.blockNumber - head.blockNumber
  const isLate = seen === null || seen.lagMs > TOLERATED_LAG_MS
  if (blocks > TOLERATED_BLOCKS && isLate) return { kind: 'behind', blocks, readAt: head.updatedAt }
  const since = seen?.indexer.uncomparedSince ?? null
  const isLong = since !== null && seen !== null && seen.atMs / 1_000 - since > TOLERATED_UNCOMPARED_SECONDS
  return isLong ? { kind: 'uncompared', since } : { kind: 'current' }
}
