import { createHash, randomUUID } from 'node:crypto'
import { CALLER_HEADER } from '../server/callers/caller-of'
import { RENDER_HEADER, takeRenderNotes } from '../server/render-notes'
import type { HeadWatch } from './head-watch'
import { type KeptAnswer, PageStore, type PageStoreParameters } from './page-store'
import { whenTooLate } from './patience'
import type { RenderQueue } from './render-queue'
import { RenderedBody } from './rendered-body'
import { answerHeaders, type Renderer, readAnswer } from './renderer'
import { isCompressible } from './send'
import { freshNonce } from './site-headers'

/** The renderer did not make the answer: it failed, or it was too slow. */
export class RenderFailedError extends Error {
  override readonly name = 'RenderFailedError'
}

/** An answer that is wanted. */
export type Wanted = {
  /** Names the answer with everything that it depends on. */
  key: string
  isNamed: boolean
  mayBeOld: boolean
  /** It follows from its address alone. */
  isForGood: boolean
  /** Path and known parameters. */
  url: string
  /** In addition to the host's. */
  headers: Record<string, string>
  caller: string
}

export type PageMakerParameters = PageStoreParameters & {
  renderer: Renderer
  queue: RenderQueue
  /** Headers with which the renderer knows the site's address. */
  siteHeaders: Record<string, string>
  /** The policy that names a nonce; the renderer reads the nonce from it. */
  policyOf: (nonce: string) => string
}

const MAX_ANSWER_BYTES = 16 * 1024 * 1024

/** Makes pages through the renderer, keeps them, and gives kept ones. */
export class PageMaker {
  readonly store: PageStore
  readonly #parameters: PageMakerParameters
  readonly #queue: RenderQueue
  /** All renders of this process have one nonce, which no answer carries. */
  readonly #renderNonce = freshNonce()

  constructor(parameters: PageMakerParameters) {
    this.store = new PageStore(parameters)
    this.#parameters = parameters
    this.#queue = parameters.queue
  }

  /**
   * A kept answer if there is one; `mayMake` is asked before a render begins.
   * @throws RenderFailedError, RenderQueueFullError, and what `mayMake` throws.
   */
  async answer(wanted: Wanted, mayMake: () => void): Promise<KeptAnswer> {
    const { key, isNamed, mayBeOld } = wanted
    const kept = this.store.find(key, mayBeOld)
    if (kept && this.store.isCurrent(kept)) return kept
    const isJoining = this.store.isMaking(key)
    if (isJoining) this.#queue.hurry(key, wanted.caller)
    else {
      try {
        mayMake()
      } catch (error) {
        if (kept) return kept
        throw error
      }
    }
    const made = this.store.make({ key, isNamed, mayBeOld, render: () => this.#render(wanted) })
    if (kept) {
      // Its failure reaches those who wait for it.
      made.catch(() => undefined)
      return kept
    }
    const answer = await beforeTooLate(made, this.#parameters.watch)
    // A refusal is for the one who began the render.
    return isJoining && answer.status === 429 ? this.#render(wanted) : answer
  }

  #render(wanted: Wanted): Promise<KeptAnswer> {
    return this.#queue.run(wanted.key, wanted.caller, () => this.#renderNow(wanted))
  }

  async #renderNow({ url, headers, isForGood, caller }: Wanted): Promise<KeptAnswer> {
    const { siteHeaders, policyOf, watch } = this.#parameters
    const block = watch.last === undefined ? '' : String(watch.last.blockNumber)
    const mark = this.store.mark()
    const id = randomUUID()
    const own = { [CALLER_HEADER]: caller, 'content-security-policy': policyOf(this.#renderNonce), [RENDER_HEADER]: id }
    const ending = new AbortController()
    const end = whenTooLate(watch, () => ending.abort())
    const { answer, bytes } = await this.#ask(url, { ...headers, ...siteHeaders, ...own }, ending.signal).finally(end)
    const status = answer.statusCode ?? 500
    const { hasFailed, changesAt } = takeRenderNotes(id)
    if (hasFailed || status >= 500) throw new RenderFailedError(`${url} could not be rendered.`)
    const body = new RenderedBody(bytes, this.#renderNonce)
    const kept = { ...answerHeaders(answer.headers) }
    delete kept.etag
    delete kept['set-cookie']
    if (isCompressible(answer.headers['content-type'])) body.compress()
    const digest = createHash('sha256').update(body.plain('')).digest('base64url').slice(0, 27)
    return {
      status,
      headers: kept,
      body,
      renderNonce: this.#renderNonce,
      etag: `W/"${digest}"`,
      block,
      mark: { ...mark, changesAt, isForGood },
    }
  }

  async #ask(url: string, headers: Record<string, string>, signal: AbortSignal) {
    try {
      const answer = await this.#parameters.renderer.ask({ method: 'GET', url, headers, signal })
      return { answer, bytes: await readAnswer(answer, MAX_ANSWER_BYTES) }
    } catch (cause) {
      throw new RenderFailedError(`${url} could not be rendered.`, { cause })
    }
  }
}

/** @throws RenderFailedError if it is too late; the render continues for others. */
function beforeTooLate<Value>(promise: Promise<Value>, watch: HeadWatch): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = whenTooLate(watch, () => reject(new RenderFailedError('It was not made in time.')))
    promise.then(resolve, reject).finally(end)
  })
}
