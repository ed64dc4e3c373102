import type { HeadView } from '@commonweight/db/views'
import type { ChainTip } from './chain-tip'

/** What a page must say about how fresh it is. */
export type SyncState =
  | { kind: 'empty' }
  | { kind: 'current' }
  | { kind: 'behind'; blocks: bigint; readAt: number }
  | { kind: 'chain-silent'; readAt: number }

const TOLERATED_BLOCKS = 3n
const SILENCE_MS = 20_000

/** @param now Unix milliseconds. */
export function syncState(head: HeadView | null, tip: ChainTip | null, now: number): SyncState {
  if (!head) return { kind: 'empty' }
  if (!tip) return { kind: 'current' }
  if (now - tip.answeredAt > SILENCE_MS) return { kind: 'chain-silent', readAt: head.updatedAt }
  const blocks = tip.blockNumber - head.blockNumber
  return blocks > TOLERATED_BLOCKS ? { kind: 'behind', blocks, readAt: head.updatedAt } : { kind: 'current' }
}
