import { type FaultyRpc, type RpcFaultRule, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { createClient } from 'viem'
import { getBlockNumber } from 'viem/actions'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { isWithoutNode, problemOfError } from './errors/problem-of-error'
import { nodeTransport } from './node-transport'

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

const client = () =>
  createClient({ transport: nodeTransport(rpc.url, 31337, { retryCount: 0, timeout: 500 }), cacheTime: 0 })

const ofChain = (id: number): RpcFaultRule => ({ kind: 'lie', methods: ['eth_chainId'], answer: () => id })

test.each<[string, RpcFaultRule, string]>([
  ['takes too long', { kind: 'delay', ms: 800 }, 'Unreachable'],
  ['says that one asks too often', { kind: 'rate-limit', retryAfterSeconds: 1 }, 'Unreachable'],
  [
    'says that one asks too often, in JSON-RPC',
    { kind: 'error', code: -32005, message: 'limit exceeded' },
    'Unreachable',
  ],
  ['hangs up', { kind: 'drop' }, 'Unreachable'],
  ['stops in mid-answer', { kind: 'cut' }, 'Unreachable'],
  ['is a portal that wants a sign-in', { kind: 'portal' }, 'Unreachable'],
  ['answers for another chain', ofChain(1), 'WrongNode'],
  ['does not say of which chain it is', { kind: 'lie', methods: ['eth_chainId'], answer: () => null }, 'WrongNode'],
])('a node that %s is reported, and not taken for the chain', async (_, fault, name) => {
  rpc.fault(fault)
  const error = await getBlockNumber(client()).catch((thrown: unknown) => thrown)
  expect(problemOfError(error, null).name).toBe(name)
  expect(isWithoutNode(error)).toBe(true)
})

test('a node’s chain is asked for once for many questions at a time, again after a second, and at once after another chain', async () => {
  const reader = client()
  await Promise.all([1, 2, 3].map(() => getBlockNumber(reader, { cacheTime: 0 })))
  const asked = () => rpc.methods.filter((method) => method === 'eth_chainId').length
  const before = asked()
  await getBlockNumber(reader, { cacheTime: 0 })
  expect(asked()).toBe(before)
  rpc.fault(ofChain(10))
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await expect(getBlockNumber(reader, { cacheTime: 0 })).rejects.toThrow('answers for chain 10, not 31337')
  rpc.clear()
  expect(await getBlockNumber(reader, { cacheTime: 0 })).toBeTypeOf('bigint')
})
