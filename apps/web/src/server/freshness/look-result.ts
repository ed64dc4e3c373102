import type { HeadView, IndexerView } from '@commonweight/domain/views/indexer'
import type { ChainTip } from './chain-tip'

/** What database, node and indexer said at one moment. */
export type Look = {
  atMs: number
  head: HeadView | null
  tip: ChainTip
  indexer: IndexerView
  /** For how long the database has been behind the chain, and of that, for how long it has not moved. */
  lagMs: number
  stillMs: number
}
