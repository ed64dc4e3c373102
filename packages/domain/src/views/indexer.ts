/** How far the indexer is; every page says so when it lags. */
export type HeadView = { chainId: number; blockNumber: bigint; blockTime: number; updatedAt: number }

/**
 * What the indexer records about itself. Times are Unix seconds by the database's clock; null where nothing is known.
 */
export type IndexerView = {
  /** The newest block that its node reported, and when. */
  tip: bigint | null
  tipSeenAt: number | null
  /** The newest block at which the contracts' views agreed with the tables, and when that was seen. */
  comparedBlock: bigint | null
  comparedAt: number | null
  /** Since when no node reports what the contracts keep; null while nodes do. */
  uncomparedSince: number | null
  /** What differs between tables and contracts, in words, and since when; null: nothing known to. */
  difference: string | null
  differsSince: number | null
  /** Logs that could not be read or kept, and are counted nowhere. */
  setAsideLogs: number
  /** Tokens that have not reported their symbol, and are shown by their address. */
  unnamedTokens: number
}
