import type { IncomingMessage } from 'node:http'

/** Why a body was not read. */
export type BodyFault = 'too-large' | 'too-slow' | 'gone'

const MAX_BODY_MS = 10_000

/** The body of a request, held in memory up to `maxBytes`; nothing beyond is read. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | BodyFault> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (length === undefined && encoding === undefined) return Promise.resolve(Buffer.alloc(0))
  if (Number(length ?? 0) > maxBytes) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    const end = (outcome: Buffer | BodyFault) => {
      clearTimeout(timer)
      request.removeAllListeners('data')
      request.pause()
      resolve(outcome)
    }
    const timer = setTimeout(() => end('too-slow'), MAX_BODY_MS)
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > maxBytes) end('too-large')
      else parts.push(part)
    })
    request.once('end', () => end(Buffer.concat(parts)))
    request.once('error', () => end('gone'))
    request.once('close', () => end('gone'))
  })
}
