import type { Hex } from '@commonweight/domain/hex'
import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import { getTransactionCount, sendTransaction } from 'viem/actions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ACCOUNT, addFlow, FlowLab, MemoryStorage, type Page, type PageOptions, statusOf, TO } from './test/flow-lab'

/** Init code of a contract that reverts whatever it is asked. */
const REFUSER_INIT: Hex = '0x6006600c60003960066000f360006000fd'

let lab: FlowLab
let client: FlowLab['client']
let snapshot: Hex

beforeAll(async () => {
  lab = await FlowLab.start()
  client = lab.client
})
afterAll(() => lab?.anvil.stop())
beforeEach(async () => {
  await client.setAutomine(true)
  snapshot = await client.snapshot()
  return async () => {
    await client.revert({ id: snapshot })
  }
})

const openPage = (options?: PageOptions) => lab.openPage(options)
const sendNow: FlowLab['sendNow'] = (call, options) => lab.sendNow(call, options)
const until = (page: Page, id: string, status: Parameters<FlowLab['until']>[2]) => lab.until(page, id, status)

describe('D4: a flow ends right on a real chain', () => {
  test('a transaction that goes through is confirmed and counted', async () => {
    const page = openPage()
    const id = addFlow(page)
    await page.engine.start(id)
    await until(page, id, 'counted')
  })

  test('a page that only waits looks by itself until it is counted, whatever comes late', async () => {
    let indexed = 0n
    const page = openPage({ head: async () => indexed })
    page.now.ms = Date.now()
    const clock = setInterval(() => Object.assign(page.now, { ms: Date.now() }), 10)
    const end = page.engine.begin()
    const id = addFlow(page)
    await page.engine.start(id)
    await expect.poll(() => statusOf(page, id), { timeout: 20_000 }).toBe('confirmed')
    indexed = await client.getBlockNumber({ cacheTime: 0 })
    await expect.poll(() => statusOf(page, id), { timeout: 20_000 }).toBe('counted')
    end()
    clearInterval(clock)
  }, 60_000)

  test('all steps are asked for in one go, each once', async () => {
    const page = openPage()
    const id = addFlow(page, { steps: 3 })
    await page.engine.start(id)
    await until(page, id, 'counted')
    expect(page.asked).toHaveLength(3)
    expect(page.store.get(id)?.done).toHaveLength(2)
  })

  test('a call that would revert is a problem before the wallet is asked', async () => {
    const deployed = await client.waitForTransactionReceipt({
      hash: await sendTransaction(client, { account: ACCOUNT, data: REFUSER_INIT, chain: null }),
    })
    const page = openPage()
    const id = addFlow(page, { to: deployed.contractAddress as Hex, value: 0n })
    await page.engine.start(id)
    expect(page.store.get(id)?.state).toMatchObject({ status: 'idle', problem: { name: 'Unexplained' } })
    expect(page.asked).toHaveLength(0)
  })

  test('what the visitor declines is declined, and may be asked again', async () => {
    let refuses = true
    const page = openPage({
      send: (...sent) => (refuses ? Promise.reject(Object.assign(new Error('no'), { code: 4001 })) : sendNow(...sent)),
    })
    const id = addFlow(page)
    await page.engine.start(id)
    expect(statusOf(page, id)).toBe('rejected')
    refuses = false
    await page.engine.start(id)
    await until(page, id, 'counted')
  })

  test('a page closed while the wallet asks finds the transaction without its hash', async () => {
    const storage = new MemoryStorage()
    const closed = openPage({ storage, send: () => new Promise(() => undefined) })
    const id = addFlow(closed)
    void closed.engine.start(id)
    await expect.poll(() => statusOf(closed, id)).toBe('awaiting-signature')
    // The person signs after the page is gone, and uses the account again.
    await sendNow({ to: TO, data: '0x', value: 7n } as never, { account: ACCOUNT, gas: 21_000n })
    await sendNow({ to: ACCOUNT, data: '0x', value: 1n } as never, { account: ACCOUNT, gas: 21_000n })
    const next = openPage({ storage })
    await until(next, id, 'counted')
    expect(next.asked).toHaveLength(0)
  })

  test('it is found on a node that has forgotten the states of old blocks, too', async () => {
    const proxy = await startFaultyRpc(lab.anvil.rpcUrl)
    const storage = new MemoryStorage()
    const closed = openPage({ storage, send: () => new Promise(() => undefined) })
    const id = addFlow(closed)
    void closed.engine.start(id)
    await expect.poll(() => statusOf(closed, id)).toBe('awaiting-signature')
    await client.mine({ blocks: 4 })
    await sendNow({ to: TO, data: '0x', value: 7n } as never, { account: ACCOUNT, gas: 21_000n })
    await client.mine({ blocks: 4 })
    proxy.fault({
      kind: 'lie',
      methods: ['eth_getTransactionCount'],
      answer: (result, { params }) => {
        if (String(params?.[1]).startsWith('0x')) throw new Error('missing trie node')
        return result
      },
    })
    const next = openPage({ storage, rpcUrl: proxy.url })
    await until(next, id, 'counted')
    await proxy.stop()
  })

  test('another transaction of the account is not taken for an unanswered request', async () => {
    const page = openPage({ send: () => new Promise(() => undefined) })
    const id = addFlow(page)
    void page.engine.start(id)
    await expect.poll(() => statusOf(page, id)).toBe('awaiting-signature')
    await sendNow({ to: ACCOUNT, data: '0x', value: 1n } as never, { account: ACCOUNT, gas: 21_000n })
    await page.engine.check(id)
    expect(statusOf(page, id)).toBe('awaiting-signature')
    await sendNow({ to: TO, data: '0x', value: 7n } as never, { account: ACCOUNT, gas: 21_000n })
    await until(page, id, 'counted')
  })

  test('two like flows never claim one transaction between them', async () => {
    const storage = new MemoryStorage()
    const page = openPage({ storage })
    const first = addFlow(page)
    const waiting = openPage({ storage, send: () => new Promise(() => undefined) })
    const second = addFlow(waiting)
    void waiting.engine.start(second)
    await expect.poll(() => statusOf(waiting, second)).toBe('awaiting-signature')
    page.store.refresh()
    await page.engine.start(first)
    await until(page, first, 'counted')
    await waiting.engine.check(second)
    expect(statusOf(waiting, second)).toBe('awaiting-signature')
  })

  test('the same again with a higher fee is followed, something else is a replacement', async () => {
    await client.setAutomine(false)
    const page = openPage()
    const [sameAgain, elsewhere] = [addFlow(page), addFlow(page, { value: 9n })]
    await page.engine.start(sameAgain)
    await page.engine.start(elsewhere)
    await page.engine.check(sameAgain)
    await page.engine.check(elsewhere)
    expect(statusOf(page, sameAgain)).toBe('submitted')
    const nonce = await getTransactionCount(client, { address: ACCOUNT })
    const fee = { maxFeePerGas: 90_000_000_000n, maxPriorityFeePerGas: 9_000_000_000n }
    const spedUp = await sendTransaction(client, { account: ACCOUNT, to: TO, value: 7n, nonce, chain: null, ...fee })
    const cancel = await sendTransaction(client, {
      account: ACCOUNT,
      to: ACCOUNT,
      nonce: nonce + 1,
      chain: null,
      ...fee,
    })
    await client.mine({ blocks: 1 })
    await until(page, sameAgain, 'counted')
    expect(page.store.get(sameAgain)?.state).toMatchObject({ mined: { hash: spedUp } })
    await until(page, elsewhere, 'replaced')
    expect(page.store.get(elsewhere)?.state).toMatchObject({ by: cancel })
  })

  test('a dropped transaction is called so after two blocks, and found should it come back', async () => {
    await client.setAutomine(false)
    const page = openPage()
    const id = addFlow(page)
    await page.engine.start(id)
    await page.engine.check(id)
    const state = page.store.get(id)?.state
    const hash = state && 'trace' in state ? state.trace.hash : null
    await client.dropTransaction({ hash: hash as Hex })
    await page.engine.check(id)
    expect(statusOf(page, id)).toBe('submitted')
    await client.mine({ blocks: 2 })
    await until(page, id, 'dropped')
    await sendNow({ to: TO, data: '0x', value: 7n } as never, { account: ACCOUNT, gas: 21_000n })
    await client.mine({ blocks: 1 })
    await until(page, id, 'counted')
  })

  test('a reorganised chain undoes a confirmation and the flow waits again', async () => {
    const before = await client.snapshot()
    const page = openPage({ head: async () => 0n })
    const id = addFlow(page)
    await page.engine.start(id)
    await until(page, id, 'confirmed')
    await client.revert({ id: before })
    await client.mine({ blocks: 2 })
    await until(page, id, 'submitted')
  })

  test('a node that is silent makes it unknown, never failed; once it answers the outcome shows', async () => {
    const storage = new MemoryStorage()
    const page = openPage({ storage })
    const id = addFlow(page)
    await client.setAutomine(false)
    await page.engine.start(id)
    // A copy: what the first page still finds out must not reach the second.
    const left = new MemoryStorage(new Map(storage.texts))
    const silent = openPage({ storage: left, rpcUrl: 'http://127.0.0.1:9' })
    await silent.engine.check(id)
    expect(statusOf(silent, id)).toBe('unknown')
    await client.mine({ blocks: 1 })
    await silent.engine.check(id)
    expect(statusOf(silent, id)).toBe('unknown')
    await until(openPage({ storage: left }), id, 'counted')
  })

  test('a half-done flow is offered, not sent, after a reload', async () => {
    const storage = new MemoryStorage()
    await client.setAutomine(false)
    const first = openPage({ storage })
    const id = addFlow(first, { steps: 2 })
    await first.engine.start(id)
    await client.mine({ blocks: 1 })
    const next = openPage({ storage })
    const end = next.engine.begin()
    await until(next, id, 'idle')
    end()
    expect(next.asked).toHaveLength(0)
    expect(next.store.get(id)).toMatchObject({ step: 1, state: { status: 'idle', problem: null } })
  })
})
