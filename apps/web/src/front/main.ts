import { createServer, type RequestListener } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import next from 'next'
import { callerAddress } from '../server/callers/caller-address'
import { CALLER_HEADER } from '../server/callers/caller-of'
import { type Environment, EnvironmentError, parseEnvironment } from '../server/environment'
import { countStreamsBy } from '../server/freshness/open-streams'
import { pageRevision } from '../server/page-revision'
import { publicRpcUrl } from '../server/public-rpc-url'
import { walletOrigins } from '../server/wallet-origins'
import { followHead } from './follow-head'
import { guardConnections } from './guard-connections'
import { HeadWatch } from './head-watch'
import { inTurn } from './in-turn'
import { listAssets } from './list-assets'
import { readAddress } from './read-address'
import { type Renderer, startRenderer } from './renderer'
import { routeOf } from './routes'
import { SiteFront } from './site-front'
import { freshNonce, siteHeaders } from './site-headers'

const WEB = fileURLToPath(new URL('../..', import.meta.url))
/**
 * Garbage is collected once the heap has grown by that much, not doubled: a file of a million donations grows the process
 * by some 50 MB instead of 400, in the same time.
 */
setFlagsFromString('--heap-growing-percent=15')

const MAX_CLOSE_MS = 3_000
const MAX_WARM_MS = 5_000
/** Of a request's head, of a whole request, and between two on one connection. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 30_000, requireHostHeader: false }
/** A reader that takes nothing for so long has left. */
const MAX_IDLE_MS = 45_000

/** Starts the site: Next's renderer on a private socket, and the front on the public port. Ends at SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      hostname: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '3000' },
      dev: { type: 'boolean', default: false },
    },
  })
  const environment = parseEnvironment(process.env)
  const { hostname, dev } = values
  const port = Number(values.port)
  const app = next({ dev, dir: WEB, hostname, port, customServer: true })
  await app.prepare()
  const handler = app.getRequestHandler() as RequestListener
  const renderer = await startRenderer(handler)
  const watch = new HeadWatch()
  const following = followHead({ watch, databaseUrl: environment.DATABASE_URL })
  const front = frontOf({ renderer, watch, environment, dev })
  if (!dev) await warm(renderer)
  const server = createServer(LIMITS, dev ? developing(front, handler, environment) : inTurn(front.handle.bind(front)))
  server.setTimeout(MAX_IDLE_MS)
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  else guardConnections(server, environment.TRUSTED_PROXIES)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, hostname, resolve))
  console.log(`The site answers at http://${hostname}:${port}`)
  endBySignal(async () => {
    front.close()
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    await Promise.race([closed, delay(MAX_CLOSE_MS - 500)])
    await following.close()
    await renderer.close()
    await app.close()
  })
}

/** Loads the code of the first pages, so that the first visitors do not wait for it. */
async function warm(renderer: Renderer): Promise<void> {
  const signal = AbortSignal.timeout(MAX_WARM_MS)
  for (const url of ['/', '/rounds', '/api/campaigns']) {
    const answer = await renderer.ask({ method: 'GET', url, headers: {}, signal }).catch(() => undefined)
    answer?.resume()
  }
}

type FrontParts = { renderer: Renderer; watch: HeadWatch; environment: Environment; dev: boolean }

function frontOf({ renderer, watch, environment, dev }: FrontParts): SiteFront {
  const front = new SiteFront({
    renderer,
    watch,
    revision: pageRevision,
    origin: environment.WEB_ORIGIN,
    rpcUrl: publicRpcUrl(process.env),
    trustedProxies: environment.TRUSTED_PROXIES,
    wallets: walletOrigins(environment),
    hasAsset: dev ? () => true : listAssets(WEB),
  })
  countStreamsBy(() => front.openStreams)
  return front
}

/** Answers that are being given have some seconds to end. */
function endBySignal(close: () => Promise<void>): void {
  const end = () => {
    setTimeout(() => process.exit(0), MAX_CLOSE_MS).unref()
    void close().finally(() => process.exit(0))
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

/** Pages that follow the sources: rendered at each request, with the headers of production. */
function developing(front: SiteFront, handler: RequestListener, environment: Environment): RequestListener {
  const headers = siteHeaders({
    origin: environment.WEB_ORIGIN,
    rpcUrl: publicRpcUrl(process.env),
    isDevelopment: true,
    wallets: walletOrigins(environment),
  })
  return (request, response) => {
    if (/^\/api\/(?:events|touched)(?:\?|$)/.test(request.url ?? '')) return void front.handle(request, response)
    const security = headers.of(freshNonce(), routeOf(readAddress(request.url)?.path ?? ''))
    for (const [name, value] of Object.entries(security)) response.setHeader(name, value)
    request.headers[CALLER_HEADER] = callerAddress({
      remoteAddress: request.socket.remoteAddress,
      forwardedFor: undefined,
      trustedProxies: 0,
    })
    request.headers['content-security-policy'] = security['content-security-policy']
    return handler(request, response)
  }
}

main().catch((error) => {
  console.error(error instanceof EnvironmentError ? error.message : error)
  process.exit(1)
})
