import { createHash } from 'node:crypto'
import type { KeptAnswer } from './page-store'
import { RenderedBody } from './rendered-body'
import { answerHeaders, type Renderer, readAnswer } from './renderer'
import { isCompressible } from './send'

const MAX_ASSET_BYTES = 16 * 1024 * 1024
const MAX_READ_MS = 10_000
/** In no file: assets have no nonce. */
const NO_NONCE = '\0'.repeat(24)

/** Files of the build and of the folder `public`, read and compressed once: a process serves one build. */
export class AssetStore {
  readonly #renderer: Renderer
  readonly #headers: Record<string, string>
  readonly #kept = new Map<string, Promise<KeptAnswer | undefined>>()

  constructor(renderer: Renderer, headers: Record<string, string>) {
    this.#renderer = renderer
    this.#headers = headers
  }

  /** @param path Of a file that exists, so that there are as many as files. @returns Undefined if it is not served. */
  answer(path: string): Promise<KeptAnswer | undefined> {
    // However its letters are written.
    const name = decodeURIComponent(path)
    const known = this.#kept.get(name)
    if (known) return known
    const reading = this.#read(path)
    this.#kept.set(name, reading)
    const forget = () => this.#kept.delete(name)
    reading.then((kept) => kept ?? forget(), forget)
    return reading
  }

  async #read(path: string): Promise<KeptAnswer | undefined> {
    const signal = AbortSignal.timeout(MAX_READ_MS)
    const answer = await this.#renderer.ask({ method: 'GET', url: path, headers: this.#headers, signal })
    const bytes = await readAnswer(answer, MAX_ASSET_BYTES)
    if (answer.statusCode !== 200) return undefined
    const body = new RenderedBody(bytes, NO_NONCE)
    if (isCompressible(answer.headers['content-type'])) body.compress()
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
    const mark = { version: 0, revision: 0, at: 0, changesAt: undefined, isForGood: true }
    const { vary: _, etag: __, ...headers } = answerHeaders(answer.headers)
    return { status: 200, headers, body, renderNonce: NO_NONCE, etag, block: '', mark }
  }
}
