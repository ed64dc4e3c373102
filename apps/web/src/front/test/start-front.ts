import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HeadWatch } from '../head-watch'
import { inTurn } from '../in-turn'
import { startRenderer } from '../renderer'
import { SiteFront } from '../site-front'

/** A front that runs for a test. */
export type Running = { origin: string; front: SiteFront; watch: HeadWatch; renders: string[]; stop(): Promise<void> }

const running: Running[] = []
/** Ends those that a test has started. */
export async function stopFronts(): Promise<void> {
  for (const site of running.splice(0)) await site.stop()
}

export const nonceIn = (policy: string | string[] | undefined) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? ''

/** A front whose renderer answers by `page`; by default a text with the nonce, as Next writes it. */
export async function startFront(page?: RequestListener, trustedProxies = 1): Promise<Running> {
  const watch = new HeadWatch()
  watch.seen(1n)
  const sure = setInterval(() => watch.seen(watch.last?.blockNumber ?? 1n), 500)
  const renders: string[] = []
  const renderer = await startRenderer((request, response) => {
    renders.push(request.url ?? '')
    if (page) return page(request, response)
    const nonce = nonceIn(request.headers['content-security-policy'])
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('link', `</a.css>; nonce="${nonce}"`)
    response.end(`<script nonce="${nonce}"></script>${request.url} ${renders.length}`)
  })
  const front = new SiteFront({
    renderer,
    watch,
    revision: () => 0,
    origin: 'https://commonweight.example',
    rpcUrl: undefined,
    trustedProxies,
    wallets: { connect: [], frames: [], framers: [] },
    hasAsset: (path) => path === '/icon.svg',
  })
  const server: Server = createServer(inTurn(front.handle.bind(front)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const site = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    front,
    watch,
    renders,
    async stop() {
      clearInterval(sure)
      front.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await renderer.close()
    },
  }
  running.push(site)
  return site
}

export const textOf = async (url: string, headers: Record<string, string> = {}) =>
  (await fetch(url, { headers })).text()
