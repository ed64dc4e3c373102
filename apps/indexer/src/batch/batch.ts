import type { BatchRow } from '../rows/batch-row'
import type { TableName } from '../rows/tables'
import type { RawLog } from '../source/raw-log'

/** A block as the database keeps it; `number` and `time` (Unix seconds) in whole numbers. */
export type StoredBlock = { number: bigint; hash: string; parentHash: string; time: bigint }

/** A log of the contracts that could not be decoded or stored, and why. */
export type SetAsideLog = { log: RawLog; reason: string }

/** Consecutive blocks, checked, as they are written in one transaction. */
export type Batch = {
  /** Stored head that the batch continues. */
  parent: { number: bigint; hash: string }
  /** Blocks that can no longer change. Nodes need not have their state: what they bring is compared when all are written. */
  isFinal: boolean
  /** New head. */
  last: StoredBlock
  /** Blocks to remember for finding forks; the last one included. */
  blocks: StoredBlock[]
  rows: Map<TableName, BatchRow[]>
  /** Logs that count nowhere. */
  setAside: SetAsideLog[]
}
