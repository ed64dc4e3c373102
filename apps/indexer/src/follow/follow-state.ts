import type { Batch, StoredBlock } from '../batch/batch'
import { RangeSize } from './range-size'
import { type Dispute, NO_DISPUTE } from './settle-difference'

/** State of `followChain`; lost with the process. */
export type FollowState = {
  head: StoredBlock
  size: RangeSize
  /** When a node first reported the present lower tip, in milliseconds; null: the tip is not lower. */
  lowerSince: number | null
  /** The batch after block `parent` (a hash), requested while the rows of that block were written. */
  ahead: { parent: string; batch: Promise<Batch> } | null
  dispute: Dispute
  /** Last block of the range that was requested last. */
  reading: bigint
  /** The node that reported everything not yet compared; null: several nodes, or unknown. */
  readFrom: number | null
  /** How often in a row no node had the state to compare with, and whether the last batch was written all the same. */
  unknown: number
  isBlind: boolean
  /** Whether that was because nodes prune the state of older blocks, as is usual. */
  isPruned: boolean
  /** The head if it could not be compared. */
  unknownAt: StoredBlock | null
  /** The newest block that the node reported. */
  tip: StoredBlock | null
  /** Whether everything up to the head has been compared. */
  isCompared: boolean
  /** When the head was last compared, and the tip last noted, in milliseconds. */
  lookedAt: number
  notedAt: number
}

/** The state at the start, or after a restart of the process. */
export function firstState(head: StoredBlock, isCompared: boolean): FollowState {
  return {
    head,
    size: new RangeSize(),
    lowerSince: null,
    ahead: null,
    dispute: { ...NO_DISPUTE },
    reading: head.number,
    readFrom: null,
    unknown: 0,
    isBlind: false,
    isPruned: false,
    unknownAt: null,
    tip: null,
    isCompared,
    lookedAt: 0,
    notedAt: 0,
  }
}
