import { Gauge, type Registry } from 'prom-client'
import { healthOf } from '../freshness/health'
import { lastLook } from '../freshness/look'
import type { Look } from '../freshness/look-result'
import { openStreams } from '../freshness/open-streams'

/** What the last look at database, node and indexer saw, some seconds ago at most. */
export function gaugeFreshness(registry: Registry): void {
  const gauge = (name: string, help: string, read: () => number | null) =>
    new Gauge({
      name: `commonweight_web_${name}`,
      help,
      registers: [registry],
      collect() {
        const value = read()
        if (value === null) this.reset()
        else this.set(value)
      },
    })
  const seen = (read: (look: Look) => number | null) => () => {
    const look = lastLook()
    return look && read(look)
  }
  gauge(
    'healthy',
    '1 while /healthz answers 200.',
    seen((look) => (healthOf(look).ok ? 1 : 0)),
  )
  gauge(
    'head_block',
    'The last block that the database has.',
    seen(({ head }) => head && Number(head.blockNumber)),
  )
  gauge(
    'tip_block',
    'The last block that the node reported.',
    seen(({ tip }) => (tip.blockNumber === null ? null : Number(tip.blockNumber))),
  )
  gauge(
    'lag_seconds',
    'For how long the database has been behind the chain.',
    seen(({ lagMs }) => lagMs / 1_000),
  )
  gauge(
    'node_failures',
    'Questions in a row that the node left open.',
    seen(({ tip }) => tip.failures),
  )
  gauge('event_streams', 'Open event streams.', openStreams)
}
