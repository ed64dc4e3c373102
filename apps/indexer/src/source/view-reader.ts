import { setTimeout as delay } from 'node:timers/promises'
import type { Address, Hex } from 'viem'
import type { ChainSource } from './chain-source'
import { groupCalls, type PackedCall, packCalls, unpackAnswer } from './packed-calls'

/** eth_calls in one HTTP request. */
const TOGETHER = 8
const WORD = 64
const HEX = /^0x[0-9a-f]*$/i
/**
 * A node that is silent for this long is not asked for a while, twice as long each time: the head does not wait for it.
 */
const PATIENCE_MS = 10_000
const REST_MS = 15_000
const MAX_REST_MS = 60_000

/** Reads views of one node, many in one eth_call. */
export class ViewReader {
  readonly #source: Pick<ChainSource, 'call'>
  /** Calls in one eth_call: fewer for a node that allows little gas. */
  #maxCalls = Number.POSITIVE_INFINITY
  readonly #patienceMs: number
  #restsUntil = 0
  #silences = 0

  /** @param patienceMs How long to wait for one answer. */
  constructor(source: Pick<ChainSource, 'call'>, patienceMs = PATIENCE_MS) {
    this.#source = source
    this.#patienceMs = patienceMs
  }

  /**
   * Each call's words in hex at a block. A failed call's first word is all ones. Null if the node lacks the state or
   * the block, or fails; nodes word these errors too differently to distinguish them.
   */
  async read(calls: readonly PackedCall[], blockHash: Hex): Promise<string[] | null> {
    if (this.#isResting()) return null
    const groups = groupCalls(calls, this.#maxCalls)
    try {
      const words: string[] = []
      for (let at = 0; at < groups.length; at += TOGETHER) {
        const some = groups.slice(at, at + TOGETHER).map((group) => this.#ask(group, blockHash))
        for (const answered of await Promise.all(some)) words.push(...answered)
      }
      this.#maxCalls *= 2
      this.#silences = 0
      return words
    } catch {
      const [first] = calls
      const largest = Math.max(...groups.map(({ length }) => length))
      if (!first || largest < 2 || this.#isResting()) return null
      // If a single call is answered, the node has the state, and the calls were too many.
      if ((await this.#ask([first], blockHash).catch(() => null)) === null) return null
      this.#maxCalls = Math.max(1, Math.floor(largest / 4))
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

  /** A node may refuse the program but answer plain calls. */
  async #askPlainly({ to, data, words }: PackedCall, blockHash: Hex): Promise<string> {
    const answer = await this.#call({ to, data }, blockHash)
    if (answer.length < 2 + words * WORD || !HEX.test(answer)) throw new Error('The node did not answer the call.')
    return answer.slice(2, 2 + words * WORD)
  }

  async #call(call: { to?: Address; data: Hex }, blockHash: Hex): Promise<Hex> {
    const waiting = new AbortController()
    const silence = delay(this.#patienceMs, undefined, { signal: waiting.signal }).then(() => {
      if (!this.#isResting()) {
        this.#restsUntil = Date.now() + Math.min(MAX_REST_MS, REST_MS * 2 ** this.#silences)
        this.#silences += 1
      }
      throw new Error('The node is silent.')
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
