import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, Histogram, type Registry } from 'prom-client'

type Finished = { request: IncomingMessage; response: ServerResponse }

/** Counts what this process's HTTP servers answered, except for those on `exceptPort`. */
export function countRequests(registry: Registry, exceptPort: number): void {
  const labelNames = ['route', 'status'] as const
  const requests = new Counter({
    name: 'commonweight_web_requests_total',
    help: 'Answered requests by kind of address and class of status.',
    labelNames,
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'commonweight_web_request_seconds',
    help: 'From a request’s head to the end of its answer; without event streams.',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const renders = new Counter({
    name: 'commonweight_web_renders_total',
    help: 'Answers that were made, not given from memory, by kind of address.',
    labelNames: ['route'],
    registers: [registry],
  })
  const documents = new Counter({
    name: 'commonweight_web_documents_total',
    help: 'Documents that somebody brought: stored, refused, or failed.',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const began = new WeakMap<IncomingMessage, number>()
  diagnostics.subscribe('http.server.request.start', (message) => {
    began.set((message as Finished).request, performance.now())
  })
  diagnostics.subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Finished
    const route = routeKind(request.url)
    // The renderer's private socket has no port: the front asks there for what it does not have.
    if (request.socket.localPort === undefined) return void renders.inc({ route })
    if (request.socket.localPort === exceptPort) return
    requests.inc({ route, status: `${Math.floor(response.statusCode / 100)}xx` })
    const start = began.get(request)
    if (start !== undefined && route !== 'events') seconds.observe({ route }, (performance.now() - start) / 1_000)
    if (route === 'document' && request.method === 'PUT') documents.inc({ outcome: outcomeOf(response.statusCode) })
  })
}

function outcomeOf(status: number): 'stored' | 'refused' | 'failed' {
  if (status < 400) return 'stored'
  return status < 500 ? 'refused' : 'failed'
}

const KINDS: [string, RegExp][] = [
  ['events', /^\/api\/events$/],
  ['api', /^\/api\//],
  ['document', /^\/ipfs\//],
  ['health', /^\/healthz$/],
  ['asset', /^\/_next\/|\.(?:svg|ico|txt|xml|webmanifest|png)$/],
]

/** The kind of a requested address. There are few kinds, so strangers cannot create many time series. */
export function routeKind(url: string | undefined): string {
  const path = (url ?? '').split('?', 1)[0] ?? ''
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'page'
}
