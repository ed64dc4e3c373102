import type { Hex } from '@commonweight/domain/hex'
import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { createClient, http, numberToHex } from 'viem'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { preflight } from './preflight'
import { ACCOUNT, FlowLab } from './test/flow-lab'

/** Of a contract that refuses until the block's time has reached its call data's first word. */
const OPENS_AT: Hex = '0x5f354210600857005b5f5ffd'
/** And of one that refuses from then on. */
const CLOSES_AT: Hex = '0x5f354210600a575f5ffd5b00'
const opens: Hex = `0x${'51'.repeat(20)}`
const closes: Hex = `0x${'52'.repeat(20)}`

let lab: FlowLab

beforeAll(async () => {
  lab = await FlowLab.start()
  await lab.client.setCode({ address: opens, bytecode: OPENS_AT })
  await lab.client.setCode({ address: closes, bytecode: CLOSES_AT })
})
afterAll(() => lab?.anvil.stop())

async function newestTime(): Promise<bigint> {
  return (await lab.client.getBlock({ blockTag: 'latest' })).timestamp
}

function ask(to: Hex, time: bigint, rpcUrl = lab.anvil.rpcUrl) {
  const client = createClient({ transport: http(rpcUrl, { retryCount: 0 }), cacheTime: 0 })
  const call = { to, data: numberToHex(time, { size: 32 }), value: 0n, chainId: 31337, description: 'Do it.' }
  return preflight(client, { account: ACCOUNT, call, token: null })
}

test('what has become possible since the newest block passes, and what will be over by the next is refused', async () => {
  const newest = await newestTime()
  // A quiet chain: time passes, and no block is made.
  await lab.client.increaseTime({ seconds: 3_600 })
  expect(await ask(opens, newest + 3_000n)).toMatchObject({ ok: true, gas: expect.any(BigInt) })
  expect(await ask(opens, newest + 9_000n)).toMatchObject({ ok: false, problem: { name: 'Unexplained' } })
  expect(await ask(closes, newest + 3_000n)).toMatchObject({ ok: false, problem: { name: 'Unexplained' } })
  expect(await ask(closes, newest + 9_000n)).toMatchObject({ ok: true })
})

test('a node that takes no time for a call is asked for its pending block', async () => {
  const proxy = await startFaultyRpc(lab.anvil.rpcUrl)
  onTestFinished(() => proxy.stop())
  const askOnce = (time: bigint) => {
    for (const method of ['eth_call', 'eth_estimateGas']) {
      proxy.fault({ kind: 'error', code: -32602, message: 'too many arguments', methods: [method], times: 1 })
    }
    return ask(opens, time, proxy.url)
  }
  const newest = await newestTime()
  await lab.client.increaseTime({ seconds: 3_600 })
  expect(await askOnce(newest + 3_000n)).toMatchObject({ ok: true, gas: expect.any(BigInt) })
  expect(await askOnce(newest + 99_999n)).toMatchObject({ ok: false, problem: { name: 'Unexplained' } })
})

test('a node without a pending block gets the time, from the visitor’s clock where that is plausible', async () => {
  const proxy = await startFaultyRpc(lab.anvil.rpcUrl)
  onTestFinished(() => proxy.stop())
  proxy.fault({
    kind: 'lie',
    methods: ['eth_getBlockByNumber'],
    answer: (result, { params }) => (params?.[0] === 'pending' ? null : result),
  })
  const newest = await newestTime()
  expect(await ask(opens, newest + 1n, proxy.url)).toMatchObject({ ok: true })
  expect(await ask(opens, newest + 999n, proxy.url)).toMatchObject({ ok: false })
})

test('a silent network is a problem of its own', async () => {
  expect(await ask(opens, 0n, 'http://127.0.0.1:9')).toMatchObject({ ok: false, problem: { name: 'Unreachable' } })
})
