import path from 'node:path'
import * as generated from '@commonweight/abi/generated'
import type { HeadlessWallet } from '@commonweight/testkit/headless-wallet'
import type { BrowserContext } from 'playwright-core'
import { type Abi, decodeFunctionData, type Hex } from 'viem'
import { afterAll, expect } from 'vitest'
import { PREPARED_CALLS } from './prepared-calls'

type Requests = Pick<HeadlessWallet, 'requests'>

/** Contracts' ABIs by name, as `campaigns`. */
const ABIS = Object.entries(generated).flatMap(([name, abi]): [string, Abi][] =>
  name.endsWith('Abi') ? [[name.slice(0, -'Abi'.length), abi as Abi]] : [],
)

/**
 * Registers, for the test file that calls it, that after all its tests the wallet was asked for every call that
 * PREPARED_CALLS says this file sends from a page. Says nothing if a test did not run or failed.
 */
export function sendsPreparedCalls(wallet: () => Requests | undefined): void {
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it that no fixture is wanted.
  afterAll(({}, { tasks, file }) => {
    const isPassed = (task: (typeof tasks)[number]): boolean =>
      task.type === 'suite' ? task.tasks.every(isPassed) : task.result?.state === 'pass'
    if (!tasks.every(isPassed)) return
    const name = path.basename(file.filepath, '.test.ts')
    const promised = Object.values(PREPARED_CALLS).flatMap((row) =>
      'test' in row && row.test === name ? [row.call] : [],
    )
    expect(promised, `calls that ${name} is to send`).not.toEqual([])
    expect([...sentCalls(wallet() ?? { requests: [] })]).toEqual(expect.arrayContaining(promised))
  })
}

/** What pages themselves ask the node to send, as the demo wallet does, whose keys the node holds. */
export function sentByPages(context: BrowserContext): Requests {
  const requests: { method: string; params: readonly unknown[] }[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.postData()?.includes('"eth_sendTransaction"')) {
      requests.push(...[request.postDataJSON()].flat())
    }
  })
  return { requests }
}

/** The contracts' functions that a wallet was asked to call, as `campaigns.cancel`, also within batches and multicalls. */
function sentCalls({ requests }: Requests): Set<string> {
  const sent = new Set<string>()
  const see = (data: Hex): void => {
    for (const [name, abi] of ABIS) {
      const { functionName, args } = decoded(abi, data)
      if (functionName) sent.add(`${name}.${functionName}`)
      if (functionName === 'multicall') for (const inner of args[0] as readonly Hex[]) see(inner)
    }
  }
  for (const { method, params } of requests) {
    const [first] = params as [{ data?: Hex; calls?: readonly { data?: Hex }[] }?]
    if (method === 'eth_sendTransaction' && first?.data) see(first.data)
    if (method === 'wallet_sendCalls') for (const { data } of first?.calls ?? []) if (data) see(data)
  }
  return sent
}

function decoded(abi: Abi, data: Hex): { functionName?: string; args: readonly unknown[] } {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data })
    return { functionName, args }
  } catch {
    return { args: [] }
  }
}
