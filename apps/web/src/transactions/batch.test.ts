import { devAccount } from '@commonweight/testkit/dev-accounts'
import type { Hex } from 'viem'
import { sendTransaction, signAuthorization } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFlow, FlowLab, MemoryStorage, type Page, statusOf, TO } from './test/flow-lab'
import { deployMultiSend, multiSendData, Safe } from './test/safe'
import { callsIdOf, hashInStatus } from './wallet-answer'

/** Of a contract that refuses everything. */
const REFUSER: Hex = '0x5f5ffd'
const ada = devAccount('ada')
const bao = devAccount('bao')
/** As the site names accounts. */
const ADA = ada.address.toLowerCase() as Hex

let lab: FlowLab
let multiSend: Hex

beforeAll(async () => {
  lab = await FlowLab.start()
  multiSend = await deployMultiSend(lab, bao.address)
})
afterAll(() => lab?.anvil.stop())

const first = { to: TO, data: '0x01' as Hex, value: 3n, chainId: 31337, description: 'First.' }
/** The call that a flow is about; its data make it unique. */
const mainOf = (byte: string) => ({ to: TO, data: `0x${byte.repeat(40)}` as Hex, value: 5n })

/** Ada's key lends her account the code for batches (EIP-7702). */
async function lendCode(): Promise<void> {
  const authorization = await signAuthorization(lab.client, {
    account: ada,
    contractAddress: multiSend,
    executor: 'self',
    chainId: 31337,
  })
  const hash = await sendTransaction(lab.client, {
    account: ada,
    to: TO,
    authorizationList: [authorization],
    chain: null,
  })
  await lab.client.waitForTransactionReceipt({ hash, pollingInterval: 20 })
  expect(await lab.client.getCode({ address: ADA })).toBe(`0xef0100${multiSend.slice(2).toLowerCase()}`)
}

async function startBatch(page: Page, account: Hex, main: ReturnType<typeof mainOf>): Promise<string> {
  const id = addFlow(page, { account, ...main, before: [first] })
  await page.engine.start(id)
  return id
}

const blockOf = async (hash: Hex) =>
  (await lab.client.waitForTransactionReceipt({ hash, pollingInterval: 20 })).blockNumber

describe('a Safe', () => {
  test('gets all calls as one proposal, which is found once its owners execute it', async () => {
    const safe = await Safe.deploy(lab, bao.address.toLowerCase() as Hex)
    const main = mainOf('a1')
    const call = { to: multiSend, data: multiSendData([first, main]), value: 0n, operation: 1 } as const
    const page = lab.openPage({ sendCalls: async () => ({ id: await safe.hashOf(call) }) })
    const id = await startBatch(page, safe.address, main)
    await lab.until(page, id, 'proposed')
    const hash = await safe.execute(call)
    await lab.until(page, id, 'counted')
    expect(page.store.get(id)?.state).toMatchObject({ mined: { hash } })
    expect(page.asked).toHaveLength(1)
  })
})

describe('a key with code', () => {
  beforeAll(lendCode)

  test('sends the batch itself: it is found by its nonce, whatever the wallet reports', async () => {
    const main = mainOf('b2')
    const page = lab.openPage({
      sendCalls: async (calls) => {
        const data = multiSendData(calls)
        await blockOf(await sendTransaction(lab.client, { account: ada, to: ADA, data, value: 0n, chain: null }))
        return { id: '0x1234' }
      },
    })
    const id = await startBatch(page, ADA, main)
    await lab.until(page, id, 'counted')
    expect(page.asked).toHaveLength(1)
  })

  test('has it sent by others: the next page still knows the batch’s name, and the wallet reports the transaction', async () => {
    const main = mainOf('c3')
    const storage = new MemoryStorage()
    let hash: Hex | null = null
    const callsStatus = async (callsId: string) => {
      expect(callsId).toBe('batch-7')
      return { status: hash ? 200 : 100, receipts: hash ? [{ transactionHash: hash }] : [] }
    }
    const closed = lab.openPage({ storage, sendCalls: async () => 'batch-7', callsStatus })
    const id = await startBatch(closed, ADA, main)
    const next = lab.openPage({ storage, callsStatus })
    const stop = next.engine.begin()
    await next.engine.check(id)
    expect(['submitted', 'proposed']).toContain(statusOf(next, id))
    // The account's code runs for anyone, as that of wallets does for their bundlers.
    hash = await sendTransaction(lab.client, { account: bao, to: ADA, data: multiSendData([first, main]), chain: null })
    await blockOf(hash)
    await lab.until(next, id, 'counted')
    stop()
    expect(next.store.get(id)?.state).toMatchObject({ mined: { hash } })
    expect(next.asked).toHaveLength(0)
  })

  test('a wallet that reports some other transaction proves nothing', async () => {
    const other = await sendTransaction(lab.client, { account: bao, to: TO, value: 1n, chain: null })
    await blockOf(other)
    const callsStatus = async () => ({ status: 200, receipts: [{ transactionHash: other }] })
    const page = lab.openPage({ sendCalls: async () => ({ id: 'batch-8' }), callsStatus })
    const id = await startBatch(page, ADA, mainOf('d4'))
    for (let checks = 0; checks < 4; checks++) await page.engine.check(id)
    expect(['submitted', 'proposed']).toContain(statusOf(page, id))
  })
})

describe('before the wallet is asked', () => {
  test('a batch whose last call would fail is refused with the reason', async () => {
    const refuser: Hex = `0x${'77'.repeat(20)}`
    await lab.client.setCode({ address: refuser, bytecode: REFUSER })
    const page = lab.openPage({ sendCalls: async () => ({ id: 'never' }) })
    const id = addFlow(page, { account: ADA, to: refuser, before: [first] })
    await page.engine.start(id)
    expect(page.store.get(id)?.state).toMatchObject({ status: 'idle', problem: { name: 'Unexplained' } })
    expect(page.asked).toHaveLength(0)
  })

  test('a later call sees what an earlier one changed', async () => {
    const poor: Hex = `0x${'78'.repeat(20)}`
    await lab.client.setBalance({ address: poor, value: 10n })
    const page = lab.openPage({ sendCalls: async () => ({ id: 'x' }) })
    const all = { ...first, value: 8n }
    const id = addFlow(page, { account: poor, value: 5n, before: [all] })
    await page.engine.start(id)
    expect(statusOf(page, id)).toBe('idle')
    expect(page.asked).toHaveLength(0)
  })
})

test('wallets answer anything: only a text of bounded length names a batch, only 32 bytes a transaction', () => {
  const hash = `0x${'12'.repeat(32)}`
  expect([callsIdOf({ id: 'a' }), callsIdOf('b'), callsIdOf({ id: hash })]).toEqual(['a', 'b', hash])
  for (const odd of [null, undefined, 7, '', {}, { id: 7 }, { id: 'x'.repeat(9_000) }])
    expect(callsIdOf(odd)).toBe(null)
  expect(hashInStatus({ receipts: [{}, { transactionHash: hash }] })).toBe(hash)
  for (const odd of [
    null,
    'x',
    {},
    { receipts: 7 },
    { receipts: [] },
    { receipts: [null] },
    { receipts: [{ transactionHash: '0x1' }] },
  ]) {
    expect(hashInStatus(odd)).toBe(null)
  }
})
