import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What the server holds. `large` files have a hash in the list and are answered by a redirect, as the Hub does with
 * files in LFS.
 */
export type HubContent = {
  id: string
  kind?: 'model' | 'dataset'
  commit: string
  info?: Record<string, unknown>
  pageSize?: number
  files: Record<string, { bytes: Uint8Array; large?: boolean }>
}

/** @property asked Paths with their query, in order. */
export type FakeHub = { origin: string; asked: string[]; stop(): Promise<void> }

/**
 * A server that answers like the Hub's public interface, for the requests that this package makes: a revision's facts,
 * the list of files in pages (of two, unless it says another size), files whole or in part.
 * @param answer Answers a request itself and returns true, to play a Hub that lies or fails.
 */
export async function hubOfFiles(
  content: HubContent,
  answer?: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<FakeHub> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (!answer?.(request, response)) serve(content, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function serve(content: HubContent, request: IncomingMessage, response: ServerResponse): void {
  const { id, kind = 'model', commit, info, files, pageSize = 2 } = content
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const api = `/api/${kind}s/${id}`
  const root = kind === 'dataset' ? `/datasets/${id}` : `/${id}`
  const json = (value: unknown, headers = {}) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
  if (url.pathname.startsWith(`${api}/revision/`))
    return void json({ sha: commit, private: false, gated: false, ...info })
  if (url.pathname === `${api}/tree/${commit}`) {
    const from = Number(url.searchParams.get('cursor') ?? 0)
    const entries = Object.entries(files).map(entryOf)
    const next = new URL(url)
    next.searchParams.set('cursor', String(from + pageSize))
    const isLast = from + pageSize >= entries.length
    return void json(entries.slice(from, from + pageSize), isLast ? {} : { link: `<${next.href}>; rel="next"` })
  }
  const stored = /^\/stored\/(.+)$/.exec(url.pathname)?.[1]
  const path = decodeURIComponent(stored ?? url.pathname.slice(`${root}/resolve/${commit}/`.length))
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (!file) return void response.writeHead(404).end()
  if (file.large && stored === undefined) {
    return void response.writeHead(302, { location: `/stored/${encodeURIComponent(path)}` }).end()
  }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  if (first === undefined) return void response.writeHead(200).end(file.bytes)
  const part = file.bytes.subarray(Number(first), Number(last) + 1)
  const range = `bytes ${first}-${Number(first) + part.length - 1}/${file.bytes.length}`
  response.writeHead(206, { 'content-range': range }).end(part)
}

function entryOf([path, { bytes, large }]: [string, { bytes: Uint8Array; large?: boolean }]) {
  const entry = { type: 'file', path, size: bytes.length, oid: createHash('sha1').update(bytes).digest('hex') }
  if (!large) return entry
  const oid = createHash('sha256').update(bytes).digest('hex')
  return { ...entry, lfs: { oid, size: bytes.length, pointerSize: 130 } }
}
