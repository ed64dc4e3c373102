import type { Batch, StoredBlock } from '../batch/batch'
import { RangeSize } from './range-size'
import { type Dispute, NO_DISPUTE } from './settle-difference'

/** What is known while a chain is followed; lost with the process. */
export type FollowState = {
  head: StoredBlock
  size: RangeSize
  lowerSince: number | null
  /** What follows a block, asked for while the block's own rows were being written. */
  ahead: { parent: string; batch: Promise<Batch> } | null
  dispute: Dispute
  /** Last block of the range that is read, or was read last. */
  reading: bigint
  /** The node that everything comes from which is not compared yet; null: several, or not known. */
  readFrom: number | null
  /** How often in a row no node let anything compare, and whether the last batch was written for all that. */
  unknown: number
  isBlind: boolean
  /** Whether that was because the state of older blocks is not kept, as is usual. */
  isPruned: boolean
  /** The head if it could not be compared. */
  unknownAt: StoredBlock | null
  /** The newest block that the node told of. */
  tip: StoredBlock | null
  /** Whether everything up to the head was compared. */
  isCompared: boolean
  /** When the head was last compared, and the tip last noted, in milliseconds. */
  lookedAt: number
  notedAt: number
}

/** Where following begins. */
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
