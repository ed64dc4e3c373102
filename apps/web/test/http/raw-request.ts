import { connect } from 'node:net'

/** `status`: of the first answer; null: the connection was closed without one. `text`: all that came. */
export type RawAnswer = { status: number | null; text: string; ms: number }

/**
 * Writes bytes to a server as they are, and waits until it has answered with a whole head, or has closed the
 * connection. `waitsForEnd`: until it closes the connection.
 * @throws Error if neither happens in time: a page on two busy cores is slow, what hangs never ends.
 */
export function rawRequest(
  origin: string,
  bytes: string | Buffer,
  { withinMs = 10_000, waitsForEnd = false } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  const from = performance.now()
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error(`no answer within ${withinMs} ms`))
    }, withinMs)
    const finish = () => {
      clearTimeout(timer)
      socket.destroy()
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1]
      resolve({ status: status === undefined ? null : Number(status), text, ms: performance.now() - from })
    }
    socket.on('connect', () => socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes))
    socket.on('data', (data) => {
      text += data.toString('latin1')
      // Of "100 Continue" the answer itself follows.
      if (text.startsWith('HTTP/1.1 100')) text = text.replace(/^HTTP\/1\.1 100[^\r]*\r\n\r\n/, '')
      if (!waitsForEnd && text.includes('\r\n\r\n')) finish()
    })
    socket.on('end', finish)
    // A server may close while the request is still being written.
    socket.on('error', finish)
    socket.on('close', finish)
  })
}

let callers = 0

/** Each request as from another caller, for a site that trusts one proxy: limits must not hide what is behind them. */
export function nextCaller(): string {
  callers += 1
  return `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`
}

/** A whole request with the usual headers, which ends the connection. */
export function requestText(target: string, { method = 'GET', headers = [] as string[], body = '' } = {}): string {
  const own = headers.map((header) => header.toLowerCase())
  const usual = [
    'host: localhost',
    'connection: close',
    `x-forwarded-for: ${nextCaller()}`,
    ...(body && !own.some((one) => /^(content-length|transfer-encoding):/.test(one))
      ? [`content-length: ${Buffer.byteLength(body, 'latin1')}`]
      : []),
  ].filter((line) => !own.some((one) => one.startsWith(line.split(':')[0] as string)))
  return [`${method} ${target} HTTP/1.1`, ...usual, ...headers, '', body].join('\r\n')
}
