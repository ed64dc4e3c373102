import type { HeadView } from '@commonweight/db/views'
import type { ChainTip } from './chain-tip'

/** What a page must say about how fresh it is. */
export type SyncState =
  | { kind: 'empty' }
  | { kind: 'current' }
  | { kind: 'behind'; blocks: bigint; readAt: number }
  | { kind: 'chain-silent'; readAt: number }

const TOLERATED_BLOCKS = 3n
/** One question lost is nothing; a node that leaves three open is down. */
const TOLERATED_FAILURES = 2

export function syncState(head: HeadView | null, tip: ChainTip): SyncState {
  if (!head) return { kind: 'empty' }
  if (tip.failures > TOLERATED_FAILURES) return { kind: 'chain-silent', readAt: head.updatedAt }
  const blocks = tip.blockNumber === null ? 0n : tip.blockNumber - head.blockNumber
  return blocks > TOLERATED_BLOCKS ? { kind: 'behind', blocks, readAt: head.updatedAt } : { kind: 'current' }
}
