import { type FaultyRpc, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { createClient, createTestClient, type Hex, http } from 'viem'
import { getBlock } from 'viem/actions'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { finalityOf } from './read-finality'
import { receipt as words } from './words'

const HEAD = 200n

let anvil: Anvil
let rpc: FaultyRpc
beforeAll(async () => {
  anvil = await startAnvil()
  const node = createTestClient({ mode: 'anvil', transport: http(anvil.rpcUrl) })
  await node.mine({ blocks: Number(HEAD) })
  rpc = await startFaultyRpc(anvil.rpcUrl)
})
afterAll(async () => {
  await rpc?.stop()
  await anvil?.stop()
})
beforeEach(() => {
  rpc.clear()
  Object.assign(globalThis, { commonweightFinality: undefined })
})

const client = () => createClient({ transport: http(rpc.url, { timeout: 800, retryCount: 0 }) })
const place = async (blockNumber: bigint) => {
  const { hash } = await getBlock(createClient({ transport: http(anvil.rpcUrl) }), { blockNumber })
  return { blockNumber, blockHash: hash as Hex, depth: HEAD - blockNumber }
}
const finality = async (blockNumber: bigint) => finalityOf(client(), await place(blockNumber))
/** A node that knows no such block. */
const knowsNo = (...tags: string[]) =>
  rpc.fault({
    kind: 'lie',
    methods: ['eth_getBlockByNumber'],
    answer: (result, { params }) => (tags.includes(String(params?.[0])) ? null : result),
  })

test('the node says which block is final and which is safe, and it is named', async () => {
  expect(await finality(100n)).toEqual({ state: 'final', by: 'node' })
  expect(await finality(150n)).toEqual({ state: 'safe', by: 'node' })
  expect(await finality(190n)).toEqual({ state: 'open', by: 'node' })
  expect(words.facts.finality({ state: 'final', by: 'node' }, 100n)).toBe('final, as the node says')
  expect(words.facts.finality({ state: 'safe', by: 'node' }, 50n)).toBe('50 blocks deep; safe, as the node says')
  expect(words.facts.finality({ state: 'open', by: 'node' }, 1n)).toBe('1 block deep, not final yet')
})

test('a rollup whose final block is far behind is not final at 64 blocks', async () => {
  rpc.fault({
    kind: 'lie',
    methods: ['eth_getBlockByNumber'],
    answer: (result, { params }) =>
      params?.[0] === 'finalized' || params?.[0] === 'safe' ? { ...(result as object), number: '0x5' } : result,
  })
  expect(await finality(100n)).toEqual({ state: 'open', by: 'node' })
})

test('a node that does not say it, or is silent, leaves it to the depth', async () => {
  knowsNo('finalized', 'safe')
  expect(await finality(136n)).toEqual({ state: 'final', by: 'depth' })
  expect(await finality(137n)).toEqual({ state: 'open', by: 'depth' })
  rpc.clear()
  Object.assign(globalThis, { commonweightFinality: undefined })
  rpc.fault({ kind: 'drop' })
  expect(await finality(100n)).toEqual({ state: 'final', by: 'depth' })
  expect(words.facts.finality({ state: 'final', by: 'depth' }, 100n)).toBe('100 blocks deep, which counts as final')
})

test('without a safe block, or where every tag is the newest block, nothing is called safer than it is', async () => {
  knowsNo('safe')
  expect(await finality(150n)).toEqual({ state: 'open', by: 'node' })
  rpc.clear()
  Object.assign(globalThis, { commonweightFinality: undefined })
  rpc.fault({
    kind: 'lie',
    methods: ['eth_getBlockByNumber'],
    answer: (result, { params }) =>
      params?.[0] === 'finalized' || params?.[0] === 'safe' ? { ...(result as object), number: '0xc8' } : result,
  })
  expect(await finality(190n)).toEqual({ state: 'open', by: 'depth' })
})

test('a block that the node does not have is never final, however deep it is', async () => {
  const gone = { ...(await place(100n)), blockHash: `0x${'ab'.repeat(32)}` as Hex }
  expect(await finalityOf(client(), gone)).toEqual({ state: 'unknown', by: 'node' })
  expect(words.facts.finality({ state: 'unknown', by: 'node' }, 100n)).toContain('another block there now')
})

test('what is final is asked for once; others at most every few seconds', async () => {
  const before = rpc.methods.length
  for (let turn = 0; turn < 5; turn++) await finality(100n)
  expect(rpc.methods.slice(before).sort()).toEqual([
    'eth_blockNumber',
    'eth_getBlockByNumber',
    'eth_getBlockByNumber',
    'eth_getBlockByNumber',
  ])
})
