import type { Client } from 'pg'
import type { Address, Hex } from 'viem'
import type { StoredBlock } from '../batch/batch'
import type { PackedCall } from '../source/packed-calls'
import type { ViewReader } from '../source/view-reader'
import { type Conclusion, conclude } from './conclude'
import { KINDS, type Kind } from './kinds'
import { type Page, readExpected, readTouchedPages, wordOf } from './pages'
import { Verdict } from './verdict'
import type { ViewedContract } from './views'

export type Comparer = {
  /**
   * Compares the touched rows with the contracts' views at the block that the tables represent. Call it in the
   * transaction that recorded the touched keys.
   * @param kinds The kinds of rows to compare.
   * @param sum Brings the tables to that block. Nodes are asked meanwhile, so all touched keys must fit into memory.
   */
  compare(client: Client, block: StoredBlock, kinds: readonly Kind[], sum?: () => Promise<void>): Promise<Conclusion>
  /** Whether a node has the state of a block. */
  hasState(block: StoredBlock): Promise<boolean>
}

export type ComparerParameters = {
  contracts: Record<ViewedContract, Address>
  /** One for each trusted node, first the one that reported the logs. */
  readers: () => readonly ViewReader[]
}

type Asked = { page: Page; answers: Promise<(string[] | null)[]> }

/** W of a round changes with its members' tallies. */
const ROUNDS_OF_CAMPAIGNS = `
  insert into touched_rounds select distinct c.round from touched_campaigns t join campaigns c on c.id = t.campaign
  where c.round is not null on conflict do nothing`

/** Compares the sums in the tables with those in the contracts. */
export function comparer({ contracts, readers }: ComparerParameters): Comparer {
  const ask = (nodes: readonly ViewReader[], { kind, keys }: Pick<Page, 'kind' | 'keys'>, { hash }: StoredBlock) => {
    const calls = keys.flatMap((key) => callsOf(kind, key, contracts))
    return Promise.all(nodes.map((reader) => reader.read(calls, hash as Hex)))
  }
  return {
    async compare(client, block, kinds, sum) {
      const nodes = readers()
      const verdicts = nodes.map(() => new Verdict())
      let judgeLast = () => {}
      // Judges the previous page while the database computes what this one should be.
      const judge = async ({ page, answers }: Asked) => {
        const finding = readExpected(client, page)
        judgeLast()
        const [expected, answered] = await Promise.all([finding, answers])
        judgeLast = () => answered.forEach((words, i) => void verdicts[i]?.add(page, expected, words))
      }
      await client.query(ROUNDS_OF_CAMPAIGNS)
      const early: Asked[] = []
      for await (const page of readTouchedPages(client, kinds)) {
        const asked = { page, answers: ask(nodes, page, block) }
        if (sum) early.push(asked)
        else await judge(asked)
      }
      await sum?.()
      for (const asked of early) await judge(asked)
      judgeLast()
      return conclude(verdicts)
    },
    async hasState(block) {
      const one = KINDS.filter(({ keys }) => keys.length === 0).map((kind) => ({ kind, keys: [[]] }))
      const answered = await Promise.all(one.map((page) => ask(readers(), page, block)))
      return answered.flat().some((words) => words !== null)
    },
  }
}

function callsOf({ views }: Kind, key: readonly string[], contracts: Record<ViewedContract, Address>): PackedCall[] {
  const words = key.map(wordOf).join('')
  return views.map(({ view: { contract, selector }, words: count }) => ({
    to: contracts[contract],
    data: `${selector}${words}`,
    words: count,
  }))
}
