import { type FaultyRpc, type RpcRequest, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type { Address, Hex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createCampaigns, donateToAll } from '../bench/fill-chain'
import { chainSource } from '../src/source/chain-source'
import type { PackedCall } from '../src/source/packed-calls'
import { ViewReader } from '../src/source/view-reader'
import { findView } from '../src/verify/views'
import { type LocalChain, startLocalChain } from './support/local-chain'

const DONORS = 700
const KEPT_STATES = 128
const UNANSWERED = 'f'.repeat(64)

let chain: LocalChain
let rpc: FaultyRpc
let campaigns: Hex[]
let calls: PackedCall[]
let latest: Hex

beforeAll(async () => {
  chain = await startLocalChain(4_000_000_000)
  rpc = await startFaultyRpc(chain.rpcUrl)
  campaigns = await createCampaigns(chain, 2)
  await donateToAll(chain, campaigns, 5)
  const { selector, words } = findView('donorOf')
  // Most of them gave nothing.
  calls = Array.from({ length: DONORS }, (_, i) => {
    const account = (0x1000_0000 + i).toString(16).padStart(64, '0')
    return { to: chain.deployment.campaigns, data: `${selector}${campaigns[1]?.slice(2)}${account}`, words }
  })
  latest = (await chain.rpc<{ hash: Hex }>('eth_getBlockByNumber', ['latest', false])).hash
})
afterEach(() => rpc.clear())
afterAll(async () => {
  await rpc?.stop()
  await chain?.stop()
})

const reader = () => new ViewReader(chainSource(rpc.url, []))

/** The same calls one by one. */
async function oneByOne(): Promise<string[]> {
  const answers = calls.map(({ to, data }) => chain.rpc<Hex>('eth_call', [{ to, data }, 'latest']))
  return (await Promise.all(answers)).map((answer) => answer.slice(2))
}

const callOf = ({ params = [] }: RpcRequest) => params[0] as { to?: string; data: string }

const callsAskedFor = () => rpc.methods.filter((method) => method === 'eth_call').length

describe('many views in one eth_call', () => {
  test('answer as one by one', async () => {
    const before = callsAskedFor()
    const found = await reader().read(calls, latest)
    expect(found).toEqual(await oneByOne())
    expect(found?.filter((words) => BigInt(`0x${words}`) !== 0n)).toHaveLength(5)
    expect(callsAskedFor() - before).toBeLessThan(10)
  })

  test('a failing call is distinguished from the others', async () => {
    const { selector, words } = findView('roundOf')
    const unknown = { to: chain.deployment.matchingRounds, data: `${selector}${'9'.padStart(64, '0')}` as Hex, words }
    const nobody = { to: '0x00000000000000000000000000000000000000ff' as Address, data: unknown.data, words: 1 }
    const [first] = calls as [PackedCall]
    const found = (await reader().read([unknown, first, nobody], latest)) ?? []
    expect([found[0]?.slice(0, 64), found[1], found[2]]).toEqual([UNANSWERED, (await oneByOne())[0], UNANSWERED])
  })

  test('a node that allows little gas is asked for fewer at once', async () => {
    const most = 20_000
    const sizes: number[] = []
    rpc.fault({
      kind: 'lie',
      methods: ['eth_call'],
      answer: (result, request) => {
        const size = callOf(request).data.length
        sizes.push(size)
        return size > most ? null : result
      },
    })
    const asked = reader()
    expect(await asked.read(calls, latest)).toEqual(await oneByOne())
    expect(Math.max(...sizes)).toBeGreaterThan(most)
  })

  test('a node that runs no programs is asked call by call', async () => {
    rpc.fault({
      kind: 'lie',
      methods: ['eth_call'],
      answer: (result, request) => (callOf(request).to ? result : '0x'),
    })
    expect(await reader().read(calls.slice(0, 3), latest)).toEqual((await oneByOne()).slice(0, 3))
  })
})

describe('no answer', () => {
  test('of a block whose state the node does not have any more', async () => {
    for (let i = 0; i < KEPT_STATES + 2; i++) await chain.mine()
    expect(await reader().read(calls, latest)).toBeNull()
  })

  test('of a block that is not on the chain', async () => {
    expect(await reader().read(calls, `0x${'ab'.repeat(32)}`)).toBeNull()
  })

  test.each<[string, (real: string) => unknown]>([
    ['nothing', () => '0x'],
    ['no hex', (real) => real.replace(/.$/, 'z')],
    ['too little', (real) => real.slice(0, -64)],
    ['null', () => null],
    ['a number', () => 7],
  ])('where it is %s', async (_, answer) => {
    const now = (await chain.rpc<{ hash: Hex }>('eth_getBlockByNumber', ['latest', false])).hash
    rpc.fault({ kind: 'lie', methods: ['eth_call'], answer: (real) => answer(String(real)) })
    expect(await reader().read(calls, now)).toBeNull()
  })

  test('of a node that keeps silent, which is then left in peace for a while', async () => {
    const now = (await chain.rpc<{ hash: Hex }>('eth_getBlockByNumber', ['latest', false])).hash
    rpc.fault({ kind: 'delay', methods: ['eth_call'], ms: 5_000 })
    const hurried = new ViewReader(chainSource(rpc.url, []), 100)
    const began = Date.now()
    expect(await hurried.read(calls, now)).toBeNull()
    const asked = callsAskedFor()
    expect(await hurried.read(calls, now)).toBeNull()
    expect(callsAskedFor()).toBe(asked)
    expect(Date.now() - began).toBeLessThan(3_000)
  })

  test('of a node that fails', async () => {
    const now = (await chain.rpc<{ hash: Hex }>('eth_getBlockByNumber', ['latest', false])).hash
    rpc.fault({ kind: 'drop' })
    expect(await reader().read(calls, now)).toBeNull()
    rpc.clear()
    expect(await reader().read(calls, now)).toEqual(await oneByOne())
  })
})
