import { createServer } from 'node:http'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { getConfig } from '../config'
import { countRequests } from './count-requests'
import { gaugeFreshness } from './gauge-freshness'

/** Next bundles the server's code more than once; the process has one registry. */
const holder = globalThis as typeof globalThis & { commonweightMetrics?: Registry }

/**
 * Serves /metrics in Prometheus' form on METRICS_PORT, apart from the site; nothing without it. A port that is taken is
 * reported and does not stop the site.
 */
export async function serveMetrics(): Promise<void> {
  const { METRICS_PORT: port, METRICS_HOST: host = '127.0.0.1' } = (await getConfig()).environment
  if (port === undefined || holder.commonweightMetrics) return
  const registry = new Registry()
  holder.commonweightMetrics = registry
  collectDefaultMetrics({ register: registry })
  countRequests(registry, port)
  gaugeFreshness(registry)
  const server = createServer(async ({ url }, response) => {
    if (url !== '/metrics') return void response.writeHead(404).end('There is /metrics.\n')
    const text = await registry.metrics().catch(() => null)
    if (text === null) return void response.writeHead(500).end()
    response.writeHead(200, { 'content-type': registry.contentType }).end(text)
  })
  server.on('error', (error) => console.error(`Metrics are not served on ${host}:${port}: ${error.message}`))
  server.listen(port, host).unref()
}
