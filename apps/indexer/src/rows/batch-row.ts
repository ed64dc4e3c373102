import type { RawLog } from '../source/raw-log'
import type { EventRow } from './tables'

/** The log that a row comes from; `time` is its block's, in Unix seconds. */
export type Origin = {
  blockNumber: bigint
  blockHash: string
  logIndex: number
  txHash: string
  time: bigint
  log: RawLog
}

/** A row of one table, as `copyRows` writes it. */
export type BatchRow = EventRow & { origin: Origin }
