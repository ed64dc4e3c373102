import type { Hex } from 'viem'
import type { ChainSource } from '../chain-source'
import { groupCalls, type PackedCall, packCalls, unpackAnswer } from './packed-calls'

/** So many eth_calls go in one HTTP request. */
const TOGETHER = 8
const WORD = 64

/** Reads views of one node, many in one eth_call. */
export class ViewReader {
  readonly #source: Pick<ChainSource, 'call'>
  /** Calls in one eth_call: fewer for a node that allows little gas. */
  #most = Number.POSITIVE_INFINITY

  constructor(source: Pick<ChainSource, 'call'>) {
    this.#source = source
  }

  /**
   * Each call's words in hex at a block; a failed call's first word is all ones. Null if the node does not tell: it does
   * not have the state of that block, or has not the block, or fails. Errors are not told apart.
   */
  async read(calls: readonly PackedCall[], blockHash: Hex): Promise<string[] | null> {
    const groups = groupCalls(calls, this.#most)
    try {
      const words: string[] = []
      for (let at = 0; at < groups.length; at += TOGETHER) {
        const some = groups.slice(at, at + TOGETHER).map((group) => this.#ask(group, blockHash))
        for (const answered of await Promise.all(some)) words.push(...answered)
      }
      this.#most *= 2
      return words
    } catch {
      const [first] = calls
      const largest = Math.max(...groups.map(({ length }) => length))
      // Where one call is answered, the state is there and the others were too many.
      if (!first || largest < 2 || (await this.#ask([first], blockHash).catch(() => null)) === null) return null
      this.#most = Math.max(1, Math.floor(largest / 4))
      return this.read(calls, blockHash)
    }
  }

  async #ask(calls: readonly PackedCall[], blockHash: Hex): Promise<string[]> {
    try {
      return unpackAnswer(await this.#source.call({ data: packCalls(calls) }, blockHash), calls)
    } catch (error) {
      const [first] = calls
      if (!first || calls.length > 1) throw error
      return [await this.#askPlainly(first, blockHash)]
    }
  }

  /** A node may refuse programs and yet answer plain calls. */
  async #askPlainly({ to, data, words }: PackedCall, blockHash: Hex): Promise<string> {
    const answer = await this.#source.call({ to, data }, blockHash)
    if (answer.length < 2 + words * WORD) throw new Error('The node did not answer what it was asked for.')
    return answer.slice(2, 2 + words * WORD)
  }
}
