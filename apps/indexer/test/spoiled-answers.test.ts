import { prepareDonateFor } from '@commonweight/sdk/prepare/donations/donate-for'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type FaultyRpc, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type pg from 'pg'
import { type Address, type Hex, padHex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCampaigns, donateToAll } from '../bench/fill-chain'
import type { Config } from '../src/config'
import { databaseContent, forgetChain } from './support/checks/database-content'
import { type LocalChain, startLocalChain, ZERO_ADDRESS } from './support/local-chain'
import { SPOILED, swappedAmounts, withoutRegistrations, wrongAmount } from './support/spoil-logs'
import { otherDigit, type SpoilableLog } from './support/spoiled-answers'
import { caughtUp, connect, startIndexer, type TestIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'
import { until } from './support/until'

const CAMPAIGNS = 3

let chain: LocalChain
let postgres: TestPostgres
let rpc: FaultyRpc
let live: { url: string; client: pg.Client }
let right: Record<string, string[]>
let running: TestIndexer[] = []

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(4_000_000_000), startTestPostgres()])
  rpc = await startFaultyRpc(chain.rpcUrl)
  live = await database('live')
  const campaigns = await createCampaigns(chain, CAMPAIGNS)
  await giveFor(campaigns[0] as Hex)
  await register()
  // More blocks than the node keeps states.
  for (let i = 0; i < 12; i++) {
    await donateToAll(chain, campaigns, 1)
    for (let empty = 0; empty < 15; empty++) await chain.mine()
  }
  const fresh = await database('fresh')
  await indexed(chain.rpcUrl, {}, fresh)
  right = await databaseContent(fresh.client)
  await fresh.client.end()
})
afterAll(async () => {
  await Promise.all([live?.client.end(), rpc?.stop(), chain?.stop()])
  await postgres?.stop()
})
beforeEach(() => forgetChain(live.client))
afterEach(async () => {
  rpc.clear()
  for (const indexer of running) await indexer.stop()
  running = []
})

async function database(name: string) {
  const url = await postgres.database(name)
  return { url, client: await connect(url) }
}

/** A donation in another's name, whose memo no view keeps. */
async function giveFor(campaign: Hex): Promise<void> {
  const [payer, beneficiary] = chain.accounts as [Address, Address]
  const memo = padHex('0xabcdef', { size: 32 })
  const donations = [{ campaign, amount: 5n }]
  const call = { deployment: chain.deployment, donations, beneficiary, token: ZERO_ADDRESS, memo }
  await chain.send(payer, prepareDonateFor(call))
  await chain.mine()
}

/** A voucher in a block of its own, whose bloom therefore has few bits. */
async function register(): Promise<void> {
  const { deployment } = chain
  const { address: account } = devAccount('chidi')
  const issuedAt = await chain.now()
  const nullifier = padHex(account, { size: 32 })
  const voucher = { account, weight: 10_000, issuedAt, expiresAt: issuedAt + 86_400, nullifier }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher }))
  await chain.send(account, prepareRegisterVoucher({ deployment, voucher, signature }))
  await chain.mine()
}

function start(
  rpcUrl: string,
  settings: Record<string, string> = {},
  target = live,
  inner: Partial<Config> = {},
): TestIndexer {
  const indexer = startIndexer({ rpcUrl, databaseUrl: target.url, deployment: chain.deployment, settings, inner })
  running.push(indexer)
  return indexer
}

async function indexed(rpcUrl: string, settings: Record<string, string> = {}, target = live): Promise<string> {
  const indexer = start(rpcUrl, settings, target)
  await caughtUp(chain, target.client, () => indexer.messages)
  return indexer.messages.join('\n')
}

async function expectReplay(): Promise<void> {
  expect(await databaseContent(live.client)).toEqual(right)
}

async function state(): Promise<Record<string, string | null>> {
  const { rows } = await live.client.query('select * from indexer_state')
  return rows[0]
}

/** Spoils answers that contain a log to spoil, this many times. */
function spoilLogs(spoil: (logs: SpoilableLog[]) => SpoilableLog[], times = 1, on: FaultyRpc = rpc): () => void {
  let left = times
  return on.fault({
    kind: 'lie',
    methods: ['eth_getLogs'],
    answer: (result) => {
      const logs = result as SpoilableLog[]
      const changed = left > 0 ? spoil(logs) : logs
      if (JSON.stringify(changed) !== JSON.stringify(logs)) left -= 1
      return changed
    },
  })
}

describe.each([
  ['near the tip', {}],
  ['in final ranges', { FINALITY_BLOCKS: '2' }],
])('a first answer of logs, %s', (_, settings) => {
  test.each(SPOILED)('%s', async (_, spoil) => {
    spoilLogs(spoil)
    expect(await indexed(rpc.url, settings)).toContain('again')
    await expectReplay()
    expect(await state()).toMatchObject({ difference: null, uncompared_since: null })
  })
})

/** Makes it what most nodes are in one more way: blocks' receipts cannot be had, so that views alone can tell. */
function withoutReceipts(on: FaultyRpc = rpc): void {
  on.fault({ kind: 'error', methods: ['eth_getBlockReceipts'], code: -32601, message: 'the method does not exist' })
}

describe('D6: a first answer of logs, from a node without receipts', () => {
  test.each(SPOILED)('%s', async (_, spoil) => {
    withoutReceipts()
    spoilLogs(spoil)
    expect(await indexed(rpc.url)).toContain('again')
    await expectReplay()
  })
})

/** In one answer of a range, and in that of the block. */
const TWICE = 2
const ALWAYS = Number.POSITIVE_INFINITY

describe('D6: sums that only the contracts can prove wrong', () => {
  test('a changed amount near the tip is never seen', async () => {
    withoutReceipts()
    spoilLogs(wrongAmount(), TWICE)
    expect(await indexed(rpc.url, { FINALITY_BLOCKS: '110' })).toMatch(
      /tallyOf.total: the events give \d+, the contract says \d+/,
    )
    await expectReplay()
  })

  test('one in final blocks is found when all of them are read, and they are read again', async () => {
    withoutReceipts()
    spoilLogs(wrongAmount(), TWICE)
    expect(await indexed(rpc.url, { FINALITY_BLOCKS: '20' })).toContain('Stored rows are wrong: rolling back')
    await expectReplay()
    expect(await state()).toMatchObject({ difference: null })
  })

  test('one in blocks whose state no node has any more is found at a newer block', async () => {
    withoutReceipts()
    spoilLogs(wrongAmount(), TWICE)
    await indexed(rpc.url, { FINALITY_BLOCKS: '180' })
    await expectReplay()
    expect((await state()).compared_block).toBe(BigInt(await chain.rpc('eth_blockNumber')).toString())
  })

  test('amounts swapped among many donors are found at the tip, where donors are compared', async () => {
    withoutReceipts()
    spoilLogs(swappedAmounts(), 3)
    const indexer = start(rpc.url, {}, live, { manyDonors: 1 })
    await until('it is found', async () => indexer.messages.join().includes('Stored rows are wrong: rolling back'))
    expect(indexer.messages.join()).toContain('donorOf.amount')
    await caughtUp(chain, live.client, () => indexer.messages)
    await expectReplay()
    await until('all is compared', async () => (await state()).compared_block === (await headNumber()))
    expect(await state()).toMatchObject({ difference: null, uncompared_since: null })
  })

  test.each(['1', '40'])('a node that keeps %s states lets it be found, too', async (blocks) => {
    withoutReceipts()
    rpc.fault({ kind: 'prune', blocks: Number(blocks) })
    spoilLogs(wrongAmount(), TWICE)
    await indexed(rpc.url, { FINALITY_BLOCKS: '180' })
    await until('all is compared', async () => (await state()).compared_block === (await headNumber()))
    await caughtUp(chain, live.client, () => [])
    await expectReplay()
    expect(await state()).toMatchObject({ difference: null, uncompared_since: null })
  })

  test('a view that errs once undoes nothing', async () => {
    const result = `0x${'0'.repeat(63)}1`
    rpc.fault({
      kind: 'lie',
      methods: ['eth_call'],
      times: 3,
      answer: (real) => `${real}`.replace(/^0x.{64}.{64}/, `${result}${'0'.repeat(64)}`),
    })
    expect(await indexed(rpc.url, { FINALITY_BLOCKS: '20' })).not.toContain('rolling back')
    await expectReplay()
  })
})

describe('no state', () => {
  test('without a node that has the state, reading continues and is compared once one has it', async () => {
    withoutReceipts()
    const stops = [
      rpc.fault({ kind: 'error', methods: ['eth_call'], code: -32000, message: 'header not found' }),
      spoilLogs(wrongAmount(), ALWAYS),
    ]
    const indexer = start(rpc.url)
    await caughtUp(chain, live.client, () => indexer.messages)
    expect(await databaseContent(live.client)).not.toEqual(right)
    expect((await state()).uncompared_since).not.toBeNull()
    for (const stop of stops) stop()
    await until('the tables are compared', async () => (await state()).compared_block === (await headNumber()))
    await caughtUp(chain, live.client, () => indexer.messages)
    await expectReplay()
    expect(await state()).toMatchObject({ uncompared_since: null, difference: null })
  })
})

describe('D6: a node that never stops lying', () => {
  test('stops the head and is reported, until it stops lying', async () => {
    withoutReceipts()
    const stop = spoilLogs(wrongAmount(), ALWAYS)
    const indexer = start(rpc.url)
    await until('the difference is reported', async () => ((await state())?.difference ?? '').includes('tallyOf.total'))
    const head = Number(await headNumber())
    expect(head).toBeLessThan(Number(await chain.rpc('eth_blockNumber')))
    await until('it was met again', async () => indexer.messages.filter((each) => each.includes('again')).length > 8)
    expect((await state()).difference).not.toBeNull()
    stop()
    await caughtUp(chain, live.client, () => indexer.messages)
    await expectReplay()
    expect(await state()).toMatchObject({ difference: null, differs_since: null })
  })

  test('holds the head also where the other node is away', async () => {
    withoutReceipts()
    const stop = spoilLogs(wrongAmount(), ALWAYS)
    const indexer = start(rpc.url, { RPC_URLS: 'http://127.0.0.1:9' })
    await until('it was met again', async () => indexer.messages.filter((each) => each.includes('again')).length > 7)
    expect((await state()).difference).toContain('tallyOf.total')
    expect(Number(await headNumber())).toBeLessThan(Number(await chain.rpc('eth_blockNumber')))
    stop()
    await caughtUp(chain, live.client, () => indexer.messages)
    await expectReplay()
  })

  test('is refused by the bloom alone for an event that no view sums', async () => {
    withoutReceipts()
    const stop = spoilLogs(withoutRegistrations, ALWAYS)
    const indexer = start(rpc.url)
    const tip = BigInt(await chain.rpc('eth_blockNumber')).toString()
    const isReported = async () => typeof (await state())?.difference === 'string'
    await until('it is reported, or all is read', async () => (await isReported()) || (await headNumber()) === tip)
    expect((await state()).difference).toBe('The node left out logs that its own blocks contain.')
    expect(Number(await headNumber())).toBeLessThan(Number(tip))
    stop()
    await caughtUp(chain, live.client, () => indexer.messages)
    await expectReplay()
    expect(await state()).toMatchObject({ difference: null, differs_since: null })
  })

  test('is left for another one', async () => {
    withoutReceipts()
    spoilLogs(wrongAmount(), ALWAYS)
    const settings = { RPC_URLS: `${rpc.url},${chain.rpcUrl}`, FINALITY_BLOCKS: '20' }
    expect(await indexed(rpc.url, settings)).toContain('Reading from node 2 of 2.')
    await expectReplay()
  })

  test('in its views is left for another one, too', async () => {
    rpc.fault({ kind: 'lie', methods: ['eth_call'], answer: (real) => otherDigit(String(real), 2 + 2 * 64 - 1) })
    const settings = { RPC_URLS: chain.rpcUrl }
    expect(await indexed(rpc.url, settings)).toContain('Reading from node 2 of 2.')
    await expectReplay()
    expect(await state()).toMatchObject({ difference: null })
  })
})

async function headNumber(): Promise<string | null> {
  const { rows } = await live.client.query('select block_number from head')
  return rows[0]?.block_number ?? null
}
