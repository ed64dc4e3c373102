import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { callerAddress } from '../server/callers/caller-address'
import { SECURITY_HEADERS } from '../server/content-security-policy'

const MAX_CONNECTIONS = 8_000
/** Of one caller, who may stand for many people behind one address. */
const MAX_CONNECTIONS_PER_CALLER = 400

/**
 * Bounds connections, those of one caller too where no proxy stands between, and answers what is not HTTP without
 * repeating any of it.
 */
export function guardConnections(server: Server, trustedProxies: number): void {
  server.maxConnections = MAX_CONNECTIONS
  const perCaller = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    if (trustedProxies > 0) return
    const caller = callerAddress({ remoteAddress: socket.remoteAddress, forwardedFor: undefined, trustedProxies })
    const own = (perCaller.get(caller) ?? 0) + 1
    if (own > MAX_CONNECTIONS_PER_CALLER) return void socket.destroy()
    perCaller.set(caller, own)
    socket.once('close', () => {
      const left = (perCaller.get(caller) ?? 1) - 1
      if (left > 0) perCaller.set(caller, left)
      else perCaller.delete(caller)
    })
  })
  // Node would refuse an expectation that it does not know, without our headers; a server may pass it over.
  server.on('checkExpectation', (request, response) => void server.emit('request', request, response))
  server.on('connect', (_, socket) => void socket.destroy())
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    const status = statusOf(error.code)
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'connection: close',
      'content-length: 0',
      `content-security-policy: default-src 'none'; frame-ancestors 'none'`,
      ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
    ]
    socket.end(`${lines.join('\r\n')}\r\n\r\n`)
  })
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}
