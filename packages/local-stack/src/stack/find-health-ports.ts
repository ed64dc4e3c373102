import { createServer } from 'node:net'

export type HealthPorts = { INDEXER_PORT: string; METRICS_PORT: string }

/**
 * The ports of the indexer's health and of both programs' metrics: those of INDEXER_PORT and METRICS_PORT, else the two
 * after the site's, or any free ones if these are taken. Nothing else depends on them.
 */
export async function findHealthPorts(
  webPort: number,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<HealthPorts> {
  const indexer = env.INDEXER_PORT || String(await findFreePortNear(webPort + 1))
  return { INDEXER_PORT: indexer, METRICS_PORT: env.METRICS_PORT || String(await findFreePortNear(webPort + 2)) }
}

async function findFreePortNear(port: number): Promise<number> {
  return (await listenOnce(port)) ?? (await listenOnce(0)) ?? port
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    if (port > 65_535) return resolve(null)
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
