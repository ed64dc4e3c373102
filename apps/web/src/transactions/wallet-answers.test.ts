import type { Hex } from '@commonweight/domain/hex'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FlowState } from './flow'
import { UNSEEN_MS } from './reduce/check-schedule'
import { canStart } from './reduce/reduce-flow'
import { wordsOfState } from './status/words-of-state'
import { ACCOUNT, addFlow, FlowLab, MemoryStorage, type Page, statusOf, TO } from './test/flow-lab'
import { transactionHash } from './wallet-answer'

let lab: FlowLab
let value = 1_000n

beforeAll(async () => {
  lab = await FlowLab.start()
})
afterAll(() => lab?.anvil.stop())
beforeEach(() => lab.client.setAutomine(true))

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hexOf)
/** What wallets have answered, and what they might. */
const noHashes: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', '0x', 'null', true, 0, -1, Number.NaN, [], {}, '0x0', 'pending'),
  fc.record({ id: fc.uuid() }),
  fc.record({ safeTxHash: hashes }),
  fc.record({ hash: hashes, toString: fc.constant('no function') }),
  hashes.map((hash) => [hash]),
  hashes.map((hash) => hash.slice(2)),
  hashes.map((hash) => `${hash} `),
  fc
    .uint8Array({ maxLength: 200 })
    .filter(({ length }) => length !== 32)
    .map(hexOf),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constant('0x'.padEnd(300_000, 'f')),
  fc.bigInt(),
  fc.jsonValue(),
)

function hexOf(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes).toString('hex')}`
}

function stateOf({ store }: Page, id: string): FlowState {
  const flow = store.get(id)
  if (!flow) throw new Error(`There is no flow ${id}`)
  return flow.state
}

/** A flow of a key's account whose wallet answers with `answer`. */
async function answered(answer: unknown, storage = new MemoryStorage()) {
  const page = lab.openPage({ storage, send: async () => answer })
  value += 1n
  const id = addFlow(page, { value })
  await page.engine.start(id)
  return { page, id, storage }
}

/** Neither on its way nor to be begun again. */
function staysOpen(state: FlowState): void {
  expect(canStart(state)).toBe(false)
  expect(wordsOfState(state).text).not.toMatch(/network has it|(send|try|give) it again|try again/i)
}

describe('W7: whatever a wallet answers, a gift is neither called sent nor asked for twice', () => {
  test('no hash: the network has not seen it; what was sent all the same is found, also by a later page', async () => {
    await fc.assert(
      fc.asyncProperty(noHashes, async (answer) => {
        expect(transactionHash(answer)).toBeNull()
        const { page, id, storage } = await answered(answer)
        await lab.until(page, id, 'proposed')
        staysOpen(stateOf(page, id))
        await lab.sendAside(page, id)
        const next = lab.openPage({ storage })
        await lab.until(next, id, 'counted')
        expect(page.asked).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('a hash that no node knows: looked for at first, then said not to be seen; the transaction is found', async () => {
    await fc.assert(
      fc.asyncProperty(hashes, async (hash) => {
        const { page, id } = await answered(hash)
        await page.engine.check(id)
        expect(statusOf(page, id)).toBe('submitted')
        staysOpen(stateOf(page, id))
        page.now.ms += UNSEEN_MS
        await lab.until(page, id, 'proposed')
        staysOpen(stateOf(page, id))
        expect(wordsOfState(stateOf(page, id)).text).toContain('the network has not seen it')
        await lab.sendAside(page, id)
        await lab.until(page, id, 'counted')
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  test('the hash of somebody’s other transaction, or of an earlier gift of the same: not taken for this one', async () => {
    const earlier = await answered(null)
    const [same, other] = [await lab.sendAside(earlier.page, earlier.id), await lab.sendNow(callTo(TO, 1n), byAccount)]
    await lab.client.mine({ blocks: 1 })
    for (const hash of [same, other]) {
      const page = lab.openPage({ send: async () => hash })
      const id = addFlow(page, { value: hash === same ? value : 5n })
      await page.engine.start(id)
      await lab.until(page, id, 'proposed')
      staysOpen(stateOf(page, id))
      await lab.sendAside(page, id)
      await lab.until(page, id, 'counted')
      expect(stateOf(page, id)).not.toMatchObject({ mined: { hash } })
    }
  })

  test('errors of any shape are survived and said in words', async () => {
    const thrown = fc.oneof(
      noHashes,
      fc.record({ code: fc.oneof(fc.integer(), fc.string()), message: noHashes, shortMessage: noHashes }),
      fc.record({ cause: noHashes, name: noHashes }),
    )
    await fc.assert(
      fc.asyncProperty(thrown, async (error) => {
        const page = lab.openPage({ send: () => Promise.reject(error) })
        const id = addFlow(page)
        await page.engine.start(id)
        const state = stateOf(page, id)
        expect(['unknown', 'proposed', 'rejected']).toContain(state.status)
        if (state.status === 'unknown') expect(state.problem?.text.length).toBeLessThan(1_000)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('a request that ran out in the wallet may still be confirmed there', async () => {
    const page = lab.openPage({
      send: () => Promise.reject(Object.assign(new Error('Request expired'), { code: 8000 })),
    })
    const id = addFlow(page, { value: 99n })
    await page.engine.start(id)
    await page.engine.check(id)
    staysOpen(stateOf(page, id))
    await lab.sendAside(page, id)
    await lab.until(page, id, 'counted')
  })

  test('a key’s account that lent itself code (EIP-7702) is still a key’s', async () => {
    await lab.client.setCode({ address: ACCOUNT, bytecode: `0xef0100${TO.slice(2)}` })
    const { page, id } = await answered(`0x${'ab'.repeat(32)}`)
    page.now.ms += UNSEEN_MS
    await lab.until(page, id, 'proposed')
    expect(stateOf(page, id)).toMatchObject({ trace: { isShared: false } })
    await lab.client.setCode({ address: ACCOUNT, bytecode: '0x' })
    await lab.sendAside(page, id)
    await lab.until(page, id, 'counted')
  })
})

describe('nothing is asked for a second time before the chain was looked at', () => {
  test('a page loaded while the wallet asked waits to see; a late "try again" finds what was confirmed', async () => {
    const storage = new MemoryStorage()
    const closed = lab.openPage({ storage, send: () => new Promise(() => undefined) })
    const id = addFlow(closed, { value: 77n })
    void closed.engine.start(id)
    await expect.poll(() => statusOf(closed, id)).toBe('awaiting-signature')
    const next = lab.openPage({ storage })
    next.engine.begin()()
    expect(wordsOfState(stateOf(next, id)).text).toContain('waits to see')
    next.now.ms += 31 * 60_000
    await lab.until(next, id, 'expired')
    await lab.sendAside(next, id)
    await next.engine.start(id)
    expect(next.asked).toHaveLength(0)
    await lab.until(next, id, 'counted')
  })

  test('where the chain cannot be asked, "try again" asks nobody and says so', async () => {
    const storage = new MemoryStorage()
    const closed = lab.openPage({ storage, send: () => new Promise(() => undefined) })
    const id = addFlow(closed)
    void closed.engine.start(id)
    await expect.poll(() => statusOf(closed, id)).toBe('awaiting-signature')
    const next = lab.openPage({ storage })
    next.engine.begin()()
    await next.engine.giveUp(id)
    expect(statusOf(next, id)).toBe('expired')
    const silent = lab.openPage({ storage, rpcUrl: 'http://127.0.0.1:9' })
    await silent.engine.start(id)
    expect(statusOf(silent, id)).toBe('unknown')
    expect(silent.asked).toHaveLength(0)
  })
})

describe('W7: a receipt whose block goes away', () => {
  test('is withdrawn though the node still shows it, waited for, and found again in another block', async () => {
    const { page, id } = await answered(null)
    await lab.sendAside(page, id)
    await lab.until(page, id, 'counted')
    expect(stateOf(page, id)).toMatchObject({ depth: { isFinal: false } })
    await lab.client.request({ method: 'anvil_rollback', params: [1] } as never)
    await lab.client.mine({ blocks: 2 })
    await lab.until(page, id, 'submitted')
    expect(wordsOfState(stateOf(page, id)).text).toContain('reorganised')
    await lab.sendAside(page, id)
    await lab.until(page, id, 'counted')
  })

  test('or is gone, and may be given again', async () => {
    const { page, id } = await answered(null)
    await lab.sendAside(page, id)
    await lab.until(page, id, 'counted')
    await lab.client.request({ method: 'anvil_rollback', params: [1] } as never)
    await lab.client.mine({ blocks: 2 })
    await lab.until(page, id, 'submitted')
    await lab.client.mine({ blocks: 2 })
    await lab.until(page, id, 'dropped')
    expect(wordsOfState(stateOf(page, id)).text).toContain('you can give it again')
    expect(canStart(stateOf(page, id))).toBe(true)
  })

  test('no longer, once the node calls its block final', async () => {
    const { page, id } = await answered(null)
    await lab.sendAside(page, id)
    await lab.until(page, id, 'counted')
    await lab.client.mine({ blocks: 100 })
    await page.engine.check(id)
    expect(stateOf(page, id)).toMatchObject({ status: 'counted', depth: { isFinal: true } })
    expect(page.store.get(id)?.nextCheckAtMs).toBeNull()
  })
})

const byAccount = { account: ACCOUNT, gas: null }

function callTo(to: Hex, amount: bigint) {
  return { to, data: '0x' as Hex, value: amount, chainId: 31337, description: 'Send.' }
}
