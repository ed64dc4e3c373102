import type { ChainSource } from '../source/chain-source'
import type { RawHeader } from '../source/raw-log'
import type { ChainStore } from '../store/chain-store'
import type { IndexerMetrics } from './indexer-metrics'
import type { IndexerStatus } from './look'

/** The same source, with requests counted and timed, and the tip recorded in `status`. */
export function watchedSource(source: ChainSource, status: IndexerStatus, metrics: IndexerMetrics): ChainSource {
  return new Proxy(source, {
    get(target, name) {
      const method = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...parameters: unknown[]) => {
        const stop = metrics.nodeSeconds.startTimer({ method: labelOf(name) })
        try {
          const answer = await method.apply(target, parameters)
          if (name === 'readLatest') {
            status.tip = BigInt((answer as RawHeader).number)
            status.tipSeenAtMs = Date.now()
          }
          return answer
        } catch (error) {
          metrics.nodeErrors.inc({ method: labelOf(name) })
          throw error
        } finally {
          stop()
        }
      }
    },
  })
}

/** The same store, with writes counted and timed. */
export function watchedStore(store: ChainStore, metrics: IndexerMetrics): ChainStore {
  return {
    ...store,
    async apply(batch, ...more) {
      const stop = metrics.sqlSeconds.startTimer({ work: 'apply' })
      try {
        const done = await store.apply(batch, ...more)
        metrics.batches.inc()
        for (const [table, rows] of batch.rows) metrics.rows.inc({ table }, rows.length)
        return done
      } finally {
        stop()
      }
    },
    async rollback(to) {
      const stop = metrics.sqlSeconds.startTimer({ work: 'rollback' })
      metrics.rollbacks.inc()
      await store.rollback(to).finally(() => stop())
    },
  }
}

/** "latest" of `readLatest`: the label values are an interface for operators. */
function labelOf(name: string | symbol): string {
  return String(name).replace(/^read(.)/, (_, letter: string) => letter.toLowerCase())
}
