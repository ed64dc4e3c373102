import type { BatchRow } from '../rows/batch-row'
import type { TableName } from '../rows/tables'
import type { RawLog } from '../source/raw-log'

/** A block as the database stores it; `time` in Unix seconds. */
export type StoredBlock = { number: bigint; hash: string; parentHash: string; time: bigint }

/** A log of the contracts that could not be decoded or stored, and why. */
export type SetAsideLog = { log: RawLog; reason: string }

/** Consecutive, checked blocks that one transaction writes. */
export type Batch = {
  /** The stored head that the batch continues. */
  parent: { number: bigint; hash: string }
  /** Blocks that can no longer change. Nodes need not have their state, so they are compared after the last of them. */
  isFinal: boolean
  /** The new head. */
  last: StoredBlock
  /** Blocks to remember for finding forks, including the last one. */
  blocks: StoredBlock[]
  rows: Map<TableName, BatchRow[]>
  /** Logs that are stored raw and counted nowhere. */
  setAside: SetAsideLog[]
}
