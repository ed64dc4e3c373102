import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { acceptsGzip } from './accepts'
import type { HeadWatch } from './head-watch'
import { whenTooLate } from './patience'
import { answerHeaders, type Renderer } from './renderer'
import { type Exchange, isCompressible } from './send'

export type PassParameters = {
  renderer: Renderer
  url: string
  headers: Record<string, string>
  body: Buffer | undefined
  watch: HeadWatch
}

/** A reader that takes nothing for so long has left. */
const MAX_IDLE_MS = 30_000

/**
 * Asks the renderer and passes its answer on as it comes. The answer's own policy stays where it has one, as documents
 * do.
 * @returns False, with nothing sent, if the renderer failed or was too slow.
 */
export async function passOn(exchange: Exchange, parameters: PassParameters): Promise<boolean> {
  const { request, response } = exchange
  const { renderer, url, headers, body, watch } = parameters
  const ending = new AbortController()
  // Until the answer's head: its body may take longer, as long as the reader reads.
  const arrived = whenTooLate(watch, () => ending.abort())
  response.once('close', () => ending.abort())
  try {
    const method = request.method ?? 'GET'
    const answer = await renderer.ask({ method, url, headers, signal: ending.signal, ...(body ? { body } : {}) })
    arrived()
    const status = answer.statusCode ?? 500
    if (status === 500) {
      answer.destroy()
      return false
    }
    const zips = status === 200 && method === 'GET' && isCompressible(answer.headers['content-type'])
    const isGzip = zips && acceptsGzip(request.headers['accept-encoding'])
    const all: Record<string, string | string[]> = { ...exchange.headers, ...answerHeaders(answer.headers) }
    if (zips) all.vary = [all.vary, 'Accept-Encoding'].flat().filter(Boolean).join(', ')
    if (isGzip) all['content-encoding'] = 'gzip'
    else if (answer.headers['content-length'] !== undefined) all['content-length'] = answer.headers['content-length']
    response.writeHead(status, all)
    response.setTimeout(MAX_IDLE_MS, () => response.destroy())
    await (isGzip ? pipeline(answer, createGzip({ level: 5 }), response) : pipeline(answer, response))
    return true
  } catch (error) {
    if (!response.headersSent && !response.destroyed) return false
    // The reader left, or the answer broke off: a cut connection tells a reader that it is not whole.
    if (!response.writableEnded) response.destroy(error instanceof Error ? error : undefined)
    return true
  } finally {
    arrived()
  }
}
