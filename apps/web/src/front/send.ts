import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptsGzip, matchesEtag } from './accepts'
import type { KeptAnswer } from './page-store'
import type { PlainAnswer } from './plain-answer'

/** A request with its answer, and what every answer to it carries. */
export type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  /** Of this answer alone. */
  nonce: string
  /** Security headers. */
  headers: Record<string, string>
}

/** Text that is worth compressing. */
export function isCompressible(contentType: string | undefined): boolean {
  return /^(?:text\/|application\/(?:json|javascript|xml|rss\+xml|manifest\+json)|image\/svg)/.test(contentType ?? '')
}

/** Sends what the front itself says. */
export function sendPlain({ request, response, headers }: Exchange, answer: PlainAnswer): void {
  if (response.headersSent) return void response.destroy()
  const length = { 'content-length': String(Buffer.byteLength(answer.body)) }
  response.writeHead(answer.status, { ...headers, ...answer.headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

/** Sends an empty answer with these headers. */
export function sendEmpty({ response, headers }: Exchange, status: number, more: Record<string, string>): void {
  response.writeHead(status, { ...headers, ...more, 'content-length': '0' }).end()
}

/**
 * Sends a kept answer with this exchange's nonce. Pages are not revalidated: a browser would take this answer's policy
 * with the scripts of an earlier one.
 */
export function sendKept({ request, response, nonce, headers }: Exchange, kept: KeptAnswer): void {
  const contentType = String(kept.headers['content-type'] ?? '')
  const isPage = contentType.startsWith('text/html')
  const compresses = isCompressible(contentType)
  const vary = [kept.headers.vary, compresses ? 'Accept-Encoding' : undefined].flat().filter(Boolean).join(', ')
  const all: Record<string, string | string[]> = { ...headers, ...kept.headers, ...(vary ? { vary } : {}) }
  if (typeof all.link === 'string') all.link = all.link.replaceAll(kept.renderNonce, nonce)
  if (kept.block !== '') all['x-commonweight-block'] = kept.block
  if (!isPage && kept.status === 200) {
    all.etag = kept.etag
    if (matchesEtag(request.headers['if-none-match'], kept.etag)) {
      delete all['content-type']
      response.writeHead(304, all).end()
      return
    }
  }
  const zips = compresses && acceptsGzip(request.headers['accept-encoding'])
  const body = zips ? kept.body.gzip(nonce) : kept.body.plain(nonce)
  if (zips) all['content-encoding'] = 'gzip'
  response.writeHead(kept.status, { ...all, 'content-length': String(body.length) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
