import type { Hex } from 'viem'

/** A log as eth_getLogs returns it; quantities in hex. */
export type RawLog = {
  address: Hex
  topics: [Hex, ...Hex[]]
  data: Hex
  blockNumber: Hex
  blockHash: Hex
  transactionHash: Hex
  logIndex: Hex
  /** Not every node reports it. */
  blockTimestamp?: Hex
  removed?: boolean
}

/** A block's header as eth_getBlockByNumber returns it; quantities in hex. */
export type RawHeader = { number: Hex; hash: Hex; parentHash: Hex; timestamp: Hex; logsBloom: Hex }
