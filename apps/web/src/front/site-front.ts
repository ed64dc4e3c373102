import type { IncomingMessage, ServerResponse } from 'node:http'
import { callerAddress } from '../server/callers/caller-address'
import { CallerBuckets } from '../server/callers/caller-buckets'
import { CALLER_HEADER } from '../server/callers/caller-of'
import type { WalletOrigins } from '../server/wallet-origins'
import { AssetStore } from './asset-store'
import { EventStreams, noticeText } from './event-streams'
import type { HeadWatch } from './head-watch'
import { PageMaker, RenderFailedError } from './page-maker'
import { passOn } from './pass-on'
import { plainAnswer, refusals } from './plain-answer'
import { type Address, betterAddress, readAddress } from './read-address'
import { readBody } from './read-body'
import { RenderQueue, RenderQueueFullError } from './render-queue'
import type { Renderer } from './renderer'
import { partHeaders, partName, rendererHeaders } from './renderer-headers'
import { isNamedPath, knownSearch, type Route, routeOf } from './routes'
import { type Exchange, sendEmpty, sendKept, sendPlain } from './send'
import { freshNonce, type SiteHeaders, siteHeaders } from './site-headers'

export type SiteFrontParameters = {
  renderer: Renderer
  watch: HeadWatch
  /** Changes with what pages show besides blocks. */
  revision: () => number
  /** WEB_ORIGIN. */
  origin: string
  rpcUrl: string | undefined
  trustedProxies: number
  wallets: WalletOrigins
  /** Whether this is a file of the build or of the folder `public`. */
  hasAsset: (path: string) => boolean
}

const MAX_NAMED_BYTES = 96 * 1024 * 1024
const MAX_OTHER_BYTES = 32 * 1024 * 1024
/** Renders that a caller may cause: named pages, and what anybody can make up without end. */
const NAMED_LIMIT = { burst: 150, perSecond: 10 }
const OTHER_LIMIT = { burst: 40, perSecond: 4 }
/** Parts of pages, which open pages ask for by themselves: a refusal would make their browser leave them. */
const PART_LIMIT = { burst: 120, perSecond: 12 }
const DRAWING_LIMIT = { burst: 300, perSecond: 50 }
const PASSED_LIMIT = { burst: 1_000, perSecond: 60 }
/** At a time: they share one thread, and wait for the database in between. */
const MAX_RENDERS = 4
const MAX_PASSED = 16
/** Where no page is, one page says so. */
const NO_PAGE = '/no-such-page'

type Visit = Exchange & { address: Address; route: Route | undefined; caller: string }

class TooManyError extends Error {
  override readonly name = 'TooManyError'
  readonly seconds: number

  constructor(seconds: number) {
    super(`Too many renders; wait ${seconds} s.`)
    this.seconds = seconds
  }
}

/** Answers every request to the site: from memory, through the renderer, or with a refusal. */
export class SiteFront {
  readonly #parameters: SiteFrontParameters
  readonly #headers: SiteHeaders
  readonly #maker: PageMaker
  readonly #streams: EventStreams
  readonly #assets: AssetStore
  readonly #named = new CallerBuckets(NAMED_LIMIT)
  readonly #other = new CallerBuckets(OTHER_LIMIT)
  readonly #parts = new CallerBuckets(PART_LIMIT)
  readonly #drawings = new CallerBuckets(DRAWING_LIMIT)
  readonly #passed = new CallerBuckets(PASSED_LIMIT)
  readonly #renders = new RenderQueue(MAX_RENDERS)
  readonly #passing = new RenderQueue(MAX_PASSED)

  constructor(parameters: SiteFrontParameters) {
    const { origin, rpcUrl, wallets } = parameters
    this.#parameters = parameters
    this.#headers = siteHeaders({ origin, rpcUrl, isDevelopment: false, wallets })
    this.#streams = new EventStreams(parameters.watch)
    this.#assets = new AssetStore(parameters.renderer, hostHeaders(origin))
    this.#maker = new PageMaker({
      ...parameters,
      queue: this.#renders,
      maxNamedBytes: MAX_NAMED_BYTES,
      maxOtherBytes: MAX_OTHER_BYTES,
      siteHeaders: hostHeaders(origin),
      policyOf: (nonce) => this.#headers.of(nonce, undefined)['content-security-policy'] ?? '',
    })
  }

  /** Event streams that are open now. */
  get openStreams(): number {
    return this.#streams.size
  }

  /** Never throws: what goes wrong is an answer. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const nonce = freshNonce()
    const exchange = { request, response, nonce, headers: this.#headers.of(nonce, undefined) }
    try {
      const address = readAddress(request.url)
      if (!address) return refuse(exchange, refusals.badRequest())
      const route = routeOf(address.path)
      const caller = callerAddress({
        remoteAddress: request.socket.remoteAddress,
        forwardedFor: request.headers['x-forwarded-for'],
        trustedProxies: this.#parameters.trustedProxies,
      })
      await this.#answer({ ...exchange, headers: this.#headers.of(nonce, route), address, route, caller })
    } catch (error) {
      sendPlain(exchange, plainAnswer(refusalOf(error), wantsPage(request)))
    }
  }

  /** Ends the event streams; other answers end by themselves. */
  close(): void {
    this.#streams.closeAll()
  }

  async #answer(visit: Visit): Promise<void> {
    const { request, address, route } = visit
    const { method = 'GET' } = request
    if (!route) return this.#answerUnknown(visit)
    if (method === 'OPTIONS') return sendEmpty(visit, 204, { allow: [...route.methods, 'OPTIONS'].join(', ') })
    if (!route.methods.includes(method)) return refuse(visit, refusals.method(route.methods))
    if (route.kind === 'page') {
      const better = betterAddress(address)
      if (better !== undefined) return sendEmpty(visit, 307, { location: better, 'cache-control': 'no-store' })
    }
    const body = await readBody(request, route.maxBody)
    if (body === 'gone') return
    if (body === 'too-large') return refuse(visit, refusals.tooLarge(route.maxBody))
    if (body === 'too-slow') return refuse(visit, refusals.tooSlow())
    if (route.kind === 'own') return this.#answerOwn(visit, route)
    if (route.kind === 'asset') return this.#answerAsset(visit)
    // Waiting would tell nobody more.
    if (!route.isStatic && !this.#parameters.watch.isSure()) return refuse(visit, refusals.unavailable())
    if (route.kind === 'passed') {
      this.#charge(this.#passed, visit.caller)
      return this.#pass(visit, address.text, body, this.#passing)
    }
    return this.#answerKept(visit, route)
  }

  /** Unknown addresses share one page; programs get JSON. */
  async #answerUnknown(visit: Visit): Promise<void> {
    const { request, address, caller } = visit
    if (address.path.length > 1 && address.path.endsWith('/')) {
      const better = betterAddress(address)
      if (better !== undefined && routeOf(better.replace(/\?.*/s, '')))
        return sendEmpty(visit, 308, { location: better })
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !wantsPage(request) || /^\/(?:api|ipfs|_next)(?:\/|$)/.test(address.path)) {
      return refuse(visit, refusals.notFound())
    }
    const wanted = {
      key: `page ${NO_PAGE}`,
      url: NO_PAGE,
      isNamed: false,
      mayBeOld: true,
      isForGood: false,
      headers: {},
      caller,
    }
    sendKept(visit, await this.#maker.answer(wanted, () => this.#charge(this.#other, caller)))
  }

  async #answerKept(visit: Visit, route: Route): Promise<void> {
    const { request, address, caller } = visit
    const search = knownSearch(route, address.parameters)
    const url = `${address.path}${search}`
    const part = route.kind === 'page' ? partHeaders(request.headers) : undefined
    const isNamed = search === '' && !part && route.kind !== 'drawing' && isNamedPath(route, address.path)
    const buckets = this.#bucketsOf(route, part !== undefined, search === '' && isNamedPath(route, address.path))
    if (request.headers.cookie !== undefined) {
      this.#charge(buckets, caller)
      return this.#pass(visit, url, undefined, this.#renders)
    }
    const wanted = {
      key: `${part ? partName(part) : route.kind} ${url}`,
      url,
      isNamed,
      mayBeOld: route.kind === 'page' && !part,
      isForGood: route.kind === 'drawing',
      headers: part ?? {},
      caller,
    }
    sendKept(visit, await this.#maker.answer(wanted, () => this.#charge(buckets, caller)))
  }

  #bucketsOf({ kind }: Route, isPart: boolean, isNamed: boolean): CallerBuckets {
    if (kind === 'drawing') return this.#drawings
    if (isPart) return this.#parts
    return isNamed ? this.#named : this.#other
  }

  async #answerAsset(visit: Visit): Promise<void> {
    const { path } = visit.address
    const kept = this.#parameters.hasAsset(path) ? await this.#assets.answer(path) : undefined
    if (kept) sendKept(visit, kept)
    else refuse(visit, refusals.notFound())
  }

  #answerOwn(visit: Visit, { path }: Route): void {
    const { request, response, address, caller } = visit
    const mark = request.headers['last-event-id'] ?? address.parameters.get('after') ?? ''
    const reader = { caller, mark: [mark].flat().at(-1) ?? '' }
    if (path === '/api/events') {
      for (const [name, value] of Object.entries(visit.headers)) response.setHeader(name, value)
      if (!this.#streams.open(request, response, reader)) refuse(visit, refusals.streams())
      return
    }
    const notice = this.#parameters.watch.since(reader.mark)
    if (!notice) {
      refuse(visit, refusals.unavailable())
      return
    }
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
    sendPlain(visit, { status: 200, headers, body: noticeText(notice) })
  }

  async #pass(visit: Visit, url: string, body: Buffer | undefined, queue: RenderQueue): Promise<void> {
    const { renderer, origin } = this.#parameters
    const { request, caller, headers } = visit
    const policy = headers['content-security-policy'] ?? ''
    const passed = await passOn(visit, {
      renderer,
      url,
      headers: {
        ...rendererHeaders(request.headers, visit.address.path),
        ...partHeaders(request.headers),
        ...hostHeaders(origin),
        'x-forwarded-for': caller,
        [CALLER_HEADER]: caller,
        'content-security-policy': policy,
      },
      body: body && body.length > 0 ? body : undefined,
      watch: this.#parameters.watch,
      queue,
      caller,
    })
    if (!passed) refuse(visit, refusals.unavailable())
  }

  /** @throws TooManyError */
  #charge(buckets: CallerBuckets, caller: string): void {
    const seconds = buckets.take(caller)
    if (seconds > 0) throw new TooManyError(seconds)
  }
}

function refuse(visit: Exchange, refusal: ReturnType<(typeof refusals)['notFound']>): void {
  sendPlain(visit, plainAnswer(refusal, wantsPage(visit.request)))
}

function refusalOf(error: unknown) {
  if (error instanceof TooManyError) return refusals.tooMany(error.seconds)
  if (error instanceof RenderQueueFullError && error.isOwnFault) return refusals.tooMany(2)
  if (!(error instanceof RenderFailedError) && !(error instanceof RenderQueueFullError)) {
    console.error('A request could not be answered:', error)
  }
  return refusals.unavailable()
}

/** Whether people read the answer; programs and Next's router get JSON. */
function wantsPage({ url, headers }: IncomingMessage): boolean {
  return headers.rsc === undefined && !/^\/(?:api|ipfs|healthz|_next)(?:[/?]|$)/.test(url ?? '')
}

/** The site's address for the renderer, which receives neither Host nor X-Forwarded headers of a request. */
function hostHeaders(origin: string): Record<string, string> {
  const { host, protocol } = new URL(origin)
  return { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) }
}
