import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { acceptsGzip } from './accepts'
import type { HeadWatch } from './head-watch'
import { whenTooLate } from './patience'
import { type RenderQueue, RenderQueueFullError } from './render-queue'
import { answerHeaders, type Renderer } from './renderer'
import { type Exchange, isCompressible } from './send'

export type PassParameters = {
  renderer: Renderer
  url: string
  headers: Record<string, string>
  body: Buffer | undefined
  watch: HeadWatch
  queue: RenderQueue
  caller: string
}

/**
 * Asks the renderer and passes its answer on as it comes. The answer's own policy stays where it has one, as documents
 * do.
 * @returns False, with nothing sent, if the renderer failed or was too slow.
 */
export async function passOn(exchange: Exchange, parameters: PassParameters): Promise<boolean> {
  const { request, response } = exchange
  const { renderer, url, headers, body, watch, queue, caller } = parameters
  const ending = new AbortController()
  // Until the answer's head: its body may take longer, as long as the reader reads.
  const arrived = whenTooLate(watch, () => ending.abort())
  const leave = () => ending.abort()
  response.once('close', leave)
  request.socket.once('close', leave)
  try {
    const method = request.method ?? 'GET'
    const question = { method, url, headers, signal: ending.signal, isPassed: true as const, ...(body ? { body } : {}) }
    const answer = await queue.run(randomUUID(), caller, () => renderer.ask(question))
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
    await (isGzip ? pipeline(answer, createGzip({ level: 5 }), response) : pipeline(answer, response))
    return true
  } catch (error) {
    if (error instanceof RenderQueueFullError) throw error
    if (!response.headersSent && !response.destroyed) return false
    // The reader left, or the answer broke off: a cut connection tells a reader that it is not whole.
    if (!response.writableEnded) response.destroy(error instanceof Error ? error : undefined)
    return true
  } finally {
    arrived()
    request.socket.removeListener('close', leave)
  }
}
