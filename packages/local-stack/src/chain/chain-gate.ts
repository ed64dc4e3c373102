import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { LocalStackError } from '../local-stack-error'

export type ChainGateParameters = {
  /** On 127.0.0.1. */
  port: number
  /** Where the node listens. */
  node: { host: string; port: number }
  /** Origins of pages that may use the node, as browsers name them. */
  origins: readonly string[]
}

/** A wallet that the person has installed; no page can have such an origin. */
const EXTENSION = /^(chrome|moz|safari-web)-extension:\/\//

export type ChainGate = { close(): Promise<void> }

/**
 * Protects the local node, which holds unlocked accounts and answers every page, over WebSocket too. Browsers name the
 * page's origin: the gate refuses all but the site's. It also refuses host names that are not this machine's, under
 * which a stranger's page could pass for the node itself (DNS rebinding). It lets through programs, which name no
 * origin, and wallets that are browser extensions.
 */
export async function openChainGate({ port, node, origins }: ChainGateParameters): Promise<ChainGate> {
  const agent = new Agent({ keepAlive: true })
  const sockets = new Set<Duplex>()
  const server = createServer((incoming, answer) => {
    const refusal = refusalOf(incoming.headers, origins)
    if (refusal !== undefined) answer.writeHead(403, { 'content-type': 'text/plain' }).end(refusal)
    else if (incoming.method === 'OPTIONS') answer.writeHead(204, corsOf(incoming.headers)).end()
    else passOn(incoming, answer, { ...node, agent })
  })
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (refusalOf(incoming.headers, origins) === undefined) remember(sockets, join(incoming, socket, head, node))
    else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })
  // Clients keep connections for later calls, as the node itself lets them.
  server.keepAliveTimeout = 600_000
  await listen(server, port)
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      for (const socket of sockets) socket.destroy()
      agent.destroy()
      await closed
    },
  }
}

function refusalOf({ origin, host }: IncomingHttpHeaders, origins: readonly string[]): string | undefined {
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? '')) return `This is not the chain of "${host}".\n`
  if (origin === undefined || origins.includes(origin) || EXTENSION.test(origin)) return undefined
  return `The local chain answers the pages of ${origins[0]} only, not those of "${origin}".\n`
}

function corsOf({ origin }: IncomingHttpHeaders): Record<string, string> {
  if (origin === undefined) return {}
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
  }
}

function passOn(
  incoming: IncomingMessage,
  answer: ServerResponse,
  target: { host: string; port: number; agent: Agent },
) {
  const { method, url, headers } = incoming
  const onward = request({ ...target, method, path: url, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, { ...response.headers, ...corsOf(headers) })
    response.pipe(answer)
    response.on('error', () => answer.destroy())
  })
  onward.on('error', () => {
    if (answer.headersSent) answer.destroy()
    else answer.writeHead(502, corsOf(headers)).end()
  })
  answer.once('close', () => onward.destroy())
  incoming.pipe(onward)
}

/** Hands an upgraded connection to the node, byte by byte. */
function join(incoming: IncomingMessage, socket: Duplex, head: Buffer, node: { host: string; port: number }): Duplex {
  const onward = connect(node)
  const lines = incoming.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : []))
  onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  onward.write(head)
  socket.pipe(onward).pipe(socket)
  for (const [one, other] of [
    [socket, onward],
    [onward, socket],
  ] as const) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
  return socket
}

function remember(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(new LocalStackError(`The chain's port ${port} cannot be used: ${message}`)),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
}
