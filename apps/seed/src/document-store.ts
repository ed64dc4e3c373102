import type { CanonicalDocument } from '@commonweight/domain/canonical'
import { SeedError } from './seed-error'

const TOO_MANY_REQUESTS = 429
const DEFAULT_WAIT_SECONDS = 2
const MAX_WAITS = 60
/** A site or database that has ended is started again within this time. */
const MAX_AWAY_MS = 60_000
const AGAIN_MS = 500

/** The document store of the site, over HTTP. */
export class DocumentStore {
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  /**
   * Stores the documents that are missing. Idempotent.
   * @returns How many were missing.
   * @throws SeedError if the site does not answer or refuses one.
   */
  async putMissing(documents: readonly CanonicalDocument[]): Promise<number> {
    let added = 0
    for (const document of documents) {
      const found = await this.#request(document.cid, { method: 'GET' })
      await found.body?.cancel()
      if (found.ok) continue
      await this.#put(document)
      added++
    }
    return added
  }

  async #put({ cid, bytes }: CanonicalDocument): Promise<void> {
    for (let waits = 0; waits < MAX_WAITS; waits++) {
      const response = await this.#request(cid, {
        method: 'PUT',
        body: bytes,
        headers: { 'content-type': 'application/json' },
      })
      const answer = await response.text()
      if (response.ok) return
      if (response.status !== TOO_MANY_REQUESTS) {
        throw new SeedError(`The site refused a document (${response.status}).`, { details: answer.slice(0, 500) })
      }
      const seconds = Number(response.headers.get('retry-after')) || DEFAULT_WAIT_SECONDS
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
    }
    throw new SeedError('The site takes no more documents for now (too many requests); try again in a minute.')
  }

  /** Retries while the site or its database does not answer. */
  async #request(cid: string, init: RequestInit): Promise<Response> {
    const deadline = Date.now() + MAX_AWAY_MS
    for (;;) {
      const answer = await this.#requestOnce(cid, init).catch((cause: unknown) => {
        if (Date.now() < deadline) return undefined
        throw new SeedError(`The site at ${this.#origin} does not answer. Start it, or set WEB_ORIGIN.`, { cause })
      })
      if (answer && (answer.status < 500 || Date.now() >= deadline)) return answer
      await answer?.body?.cancel()
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }

  #requestOnce(cid: string, init: RequestInit): Promise<Response> {
    return fetch(`${this.#origin}/ipfs/${cid}`, { ...init, signal: AbortSignal.timeout(MAX_AWAY_MS) })
  }
}
