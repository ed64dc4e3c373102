import { createClient, http, numberToHex, type Transport } from 'viem'
import {
  getBlock,
  getBlockNumber,
  getLogs,
  getTransactionReceipt,
  sendTransaction,
  waitForTransactionReceipt,
} from 'viem/actions'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { devAccount } from './dev-accounts'
import { type FaultyRpc, startFaultyRpc } from './faulty-rpc'
import { type Anvil, startAnvil } from './start-anvil'

let anvil: Anvil
let rpc: FaultyRpc
beforeAll(async () => {
  anvil = await startAnvil()
  rpc = await startFaultyRpc(anvil.rpcUrl)
})
afterEach(() => rpc.clear())
afterAll(async () => {
  await rpc.stop()
  await anvil.stop()
})

const direct = () => createClient({ transport: http(anvil.rpcUrl), cacheTime: 0 })
const through = (transport: Transport = http(rpc.url, { retryCount: 0 })) => createClient({ transport, cacheTime: 0 })
const ada = devAccount('ada')
const transfer = { account: ada, chain: null, to: devAccount('bao').address, value: 1n } as const

test('without a fault it answers as the node does, batches too', async () => {
  const batched = through(http(rpc.url, { batch: true, retryCount: 0 }))
  const [number, block] = await Promise.all([getBlockNumber(batched), getBlock(batched, { blockNumber: 0n })])
  expect(number).toBe(await getBlockNumber(direct()))
  expect(block.hash).toBe((await getBlock(direct(), { blockNumber: 0n })).hash)
})

test('errors, rate limits and dropped connections end after the number of times asked for', async () => {
  rpc.fault({ kind: 'error', code: -32000, message: 'header not found', times: 1 })
  await expect(getBlockNumber(through())).rejects.toThrow(/header not found/)
  rpc.fault({ kind: 'rate-limit', retryAfterSeconds: 1, times: 1 })
  await expect(getBlockNumber(through())).rejects.toThrow(/429/)
  rpc.fault({ kind: 'drop', times: 1, methods: ['eth_blockNumber'] })
  await expect(getBlockNumber(through())).rejects.toThrow(/HTTP request failed/)
  expect(await getBlockNumber(through())).toBe(0n)
})

test('a lost answer leaves the transaction sent', async () => {
  rpc.fault({ kind: 'lose-answer', methods: ['eth_sendRawTransaction'] })
  const before = await getBlockNumber(direct())
  await expect(sendTransaction(through(), transfer)).rejects.toThrow()
  await expect.poll(() => getBlockNumber(direct()), { timeout: 10_000 }).toBe(before + 1n)
})

test('a lagging node knows neither the newest blocks nor what is in them', async () => {
  const hash = await sendTransaction(direct(), transfer)
  const { blockNumber } = await waitForTransactionReceipt(direct(), { hash })
  const stop = rpc.fault({ kind: 'lag', blocks: 1 })
  expect(await getBlockNumber(through())).toBe(blockNumber - 1n)
  expect((await getBlock(through())).number).toBe(blockNumber - 1n)
  await expect(getBlock(through(), { blockNumber })).rejects.toThrow(/could not be found/)
  await expect(getTransactionReceipt(through(), { hash })).rejects.toThrow(/could not be found/)
  stop()
  expect((await getTransactionReceipt(through(), { hash })).blockNumber).toBe(blockNumber)
})

test('a pruned node has the state of its newest blocks only, whether they are named by number, hash or tag', async () => {
  const ask = through().request as (call: { method: string; params: unknown[] }) => Promise<unknown>
  await Promise.all([1, 2, 3].map(() => direct().request({ method: 'evm_mine' } as never)))
  const newest = await getBlock(direct())
  const older = await getBlock(direct(), { blockNumber: newest.number - 2n })
  const balanceAt = (block: unknown) => ask({ method: 'eth_getBalance', params: [ada.address, block] })
  rpc.fault({ kind: 'prune', blocks: 2 })
  for (const block of ['latest', numberToHex(newest.number - 1n), { blockHash: newest.hash }]) {
    expect(await balanceAt(block)).toMatch(/^0x/)
  }
  for (const block of [numberToHex(older.number), { blockHash: older.hash }]) {
    await expect(balanceAt(block)).rejects.toThrow(/missing trie node/)
  }
  // What the blocks say is still there.
  expect((await getBlock(through(), { blockNumber: older.number })).hash).toBe(older.hash)
})

test('logs can be hidden although the blocks have them', async () => {
  // LOG0 of nothing, as a contract's creation code.
  const hash = await sendTransaction(direct(), { account: ada, chain: null, data: '0x60006000a000' })
  await waitForTransactionReceipt(direct(), { hash })
  const range = { fromBlock: 0n, toBlock: 'latest' } as const
  expect(await getLogs(through(), range)).toHaveLength(1)
  rpc.fault({ kind: 'hide-logs' })
  expect(await getLogs(through(), range)).toEqual([])
})

test('an answer can be a lie', async () => {
  rpc.fault({ kind: 'lie', methods: ['eth_blockNumber'], answer: () => '0xffff' })
  expect(await getBlockNumber(through())).toBe(0xffffn)
})
