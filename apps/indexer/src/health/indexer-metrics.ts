import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Seen } from './look'

/** Counters and timers of the indexer's work. */
export type IndexerMetrics = {
  registry: Registry
  nodeErrors: Counter<'method'>
  nodeSeconds: Histogram<'method'>
  batches: Counter
  rows: Counter<'table'>
  rollbacks: Counter
  /** One transaction that writes a batch or rolls back. */
  sqlSeconds: Histogram<'work'>
}

const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]

/** A registry of its own: a process may run several indexers. */
export function indexerMetrics(): IndexerMetrics {
  const registry = new Registry()
  const registers = [registry]
  const name = (what: string) => `commonweight_indexer_${what}`
  return {
    registry,
    nodeErrors: new Counter({
      name: name('node_errors_total'),
      help: 'Requests that the node did not answer, or answered with an error.',
      labelNames: ['method'],
      registers,
    }),
    nodeSeconds: new Histogram({
      name: name('node_seconds'),
      help: 'Time until the node answered.',
      labelNames: ['method'],
      buckets: BUCKETS,
      registers,
    }),
    batches: new Counter({ name: name('batches_total'), help: 'Batches of blocks written.', registers }),
    rows: new Counter({ name: name('rows_total'), help: 'Rows written, by table.', labelNames: ['table'], registers }),
    rollbacks: new Counter({ name: name('rollbacks_total'), help: 'How often the head was rolled back.', registers }),
    sqlSeconds: new Histogram({
      name: name('sql_seconds'),
      help: 'Time of transactions that write a batch or roll back.',
      labelNames: ['work'],
      buckets: BUCKETS,
      registers,
    }),
  }
}

/** Adds gauges of the last look, and the default metrics of the process. */
export function gaugeSeen({ registry }: IndexerMetrics, last: () => Seen | null): void {
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: (seen: Seen) => number | bigint | null) =>
    new Gauge({
      name: `commonweight_indexer_${name}`,
      help,
      registers: [registry],
      collect() {
        const seen = last()
        const value = seen && read(seen)
        if (value === null) this.reset()
        else this.set(Number(value))
      },
    })
  gauge('healthy', '1 while /healthz answers 200.', ({ ok }) => (ok ? 1 : 0))
  gauge('leading', '1 while this process is the one that writes.', ({ role }) => (role === 'leading' ? 1 : 0))
  gauge('head_block', 'The newest indexed block.', ({ head }) => head?.blockNumber ?? null)
  gauge('head_time_seconds', 'Unix time of the newest indexed block.', ({ head }) => head?.blockTime ?? null)
  gauge('tip_block', 'The newest block that a node reported.', ({ tip }) => tip)
  gauge('lag_seconds', 'For how long the database has been behind the chain.', ({ lagMs }) => lagMs / 1_000)
  gauge('compared_block', 'The last block at which tables and contracts agreed.', ({ state }) => state.comparedBlock)
  gauge('differs', '1 while tables and contracts differ.', ({ state }) => (state.difference === null ? 0 : 1))
  gauge('set_aside_logs', 'Logs that could not be decoded or stored.', ({ state }) => state.setAsideLogs)
  gauge('unnamed_tokens', 'Tokens that have not answered with a symbol.', ({ state }) => state.unnamedTokens)
  gauge('uncompared', '1 while no node has the state to compare with.', ({ state }) =>
    state.uncomparedSince === null ? 0 : 1,
  )
}
