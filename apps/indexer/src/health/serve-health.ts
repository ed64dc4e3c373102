import { createServer, type ServerResponse } from 'node:http'
import pg from 'pg'
import { gaugeSeen, type IndexerMetrics } from './indexer-metrics'
import { type IndexerStatus, indexerLook, type Seen } from './look'

export type ServeHealthParameters = {
  port: number
  host: string
  databaseUrl: string
  status: IndexerStatus
  metrics: IndexerMetrics
  signal: AbortSignal
  log: (message: string) => void
}

const LOOK_EVERY_MS = 5_000
const PATIENCE_MS = 2_000

/**
 * Serves /healthz (200, or 503 with the reasons) and /metrics (Prometheus format) until the signal. If the port is
 * taken, it logs that, and indexing continues.
 */
export function serveHealth(parameters: ServeHealthParameters): void {
  const { port, host, databaseUrl, status, metrics, signal, log } = parameters
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'indexer-health',
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  pool.on('error', () => undefined)
  const look = indexerLook(pool, status)
  let last: Seen | null = null
  const lookNow = async () => {
    last = await look()
    return last
  }
  gaugeSeen(metrics, () => last)
  const timer = setInterval(lookNow, LOOK_EVERY_MS)
  const server = createServer(async ({ url }, response) => {
    if (url === '/healthz') return answerHealth(response, await lookNow())
    if (url !== '/metrics') return void response.writeHead(404).end('There are /healthz and /metrics.\n')
    await lookNow()
    response.setHeader('content-type', metrics.registry.contentType)
    response.end(await metrics.registry.metrics())
  })
  server.on('error', (error) => log(`Health and metrics are not served on ${host}:${port}: ${error.message}`))
  server.listen(port, host)
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer)
      server.close()
      server.closeAllConnections()
      pool.end().catch(() => undefined)
    },
    { once: true },
  )
}

function answerHealth(response: ServerResponse, seen: Seen): void {
  const { lagMs, ...shown } = seen
  const body = { ...shown, behindSeconds: Math.floor(lagMs / 1_000) }
  response.writeHead(seen.ok ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? value.toString() : value)))
}
