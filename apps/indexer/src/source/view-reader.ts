import { setTimeout as delay } from 'node:timers/promises'
import type { Address, Hex } from 'viem'
import type { ChainSource } from './chain-source'
import { groupCalls, type PackedCall, packCalls, unpackAnswer } from './packed-calls'

/** So many eth_calls go in one HTTP request. */
const TOGETHER = 8
const WORD = 64
const HEX = /^0x[0-9a-f]*$/i
/** A node that keeps silent for so long is not asked at all for a while, twice as long each time: the head does not wait for it. */
const PATIENCE_MS = 10_000
const REST_MS = 15_000
const MAX_REST_MS = 60_000

/** Reads views of one node, many in one eth_call. */
export class ViewReader {
  readonly #source: Pick<ChainSource, 'call'>
  /** Calls in one eth_call: fewer for a node that allows little gas. */
  #most = Number.POSITIVE_INFINITY
  readonly #patienceMs: number
  #restsUntil = 0
  #silences = 0

  /** @param patienceMs How long one answer is waited for. */
  constructor(source: Pick<ChainSource, 'call'>, patienceMs = PATIENCE_MS) {
    this.#source = source
    this.#patienceMs = patienceMs
  }

  /**
   * Each call's words in hex at a block; a failed call's first word is all ones. Null if the node does not tell: it does
   * not have the state of that block, or has not the block, or fails. Errors are not told apart.
   */
  async read(calls: readonly PackedCall[], blockHash: Hex): Promise<string[] | null> {
    if (this.#isResting()) return null
    const groups = groupCalls(calls, this.#most)
    try {
      const words: string[] = []
      for (let at = 0; at < groups.length; at += TOGETHER) {
        const some = groups.slice(at, at + TOGETHER).map((group) => this.#ask(group, blockHash))
        for (const answered of await Promise.all(some)) words.push(...answered)
      }
      this.#most *= 2
      this.#silences = 0
      return words
    } catch {
      const [first] = calls
      const largest = Math.max(...groups.map(({ length }) => length))
      if (!first || largest < 2 || this.#isResting()) return null
      // Where one call is answered, the state is there and the others were too many.
      if ((await this.#ask([first], blockHash).catch(() => null)) === null) return null
      this.#most = Math.max(1, Math.floor(largest / 4))
      return this.read(calls, blockHash)
    }
  }

  async #ask(calls: readonly PackedCall[], blockHash: Hex): Promise<string[]> {
    try {
      return unpackAnswer(await this.#call({ data: packCalls(calls) }, blockHash), calls)
    } catch (error) {
      const [first] = calls
      if (!first || calls.length > 1 || this.#isResting()) throw error
      return [await this.#askPlainly(first, blockHash)]
    }
  }

  /** A node may refuse programs and yet answer plain calls. */
  async #askPlainly({ to, data, words }: PackedCall, blockHash: Hex): Promise<string> {
    const answer = await this.#call({ to, data }, blockHash)
    if (answer.length < 2 + words * WORD || !HEX.test(answer))
      throw new Error('The node did not answer what it was asked for.')
    return answer.slice(2, 2 + words * WORD)
  }

  async #call(call: { to?: Address; data: Hex }, blockHash: Hex): Promise<Hex> {
    const waiting = new AbortController()
    const silence = delay(this.#patienceMs, undefined, { signal: waiting.signal }).then(() => {
      if (!this.#isResting()) {
        this.#restsUntil = Date.now() + Math.min(MAX_REST_MS, REST_MS * 2 ** this.#silences)
        this.#silences += 1
      }
      throw new Error('The node keeps silent.')
    })
    try {
      return await Promise.race([this.#source.call(call, blockHash), silence])
    } finally {
      waiting.abort()
    }
  }

  #isResting(): boolean {
    return Date.now() < this.#restsUntil
  }
}
