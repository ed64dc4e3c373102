import type { Hex } from '@commonweight/domain/hex'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canStart } from '../reduce/reduce-flow'
import { wordsOfState } from '../status/words-of-state'
import { ACCOUNT, addFlow, FlowLab, MemoryStorage, type Page, statusOf, TO } from '../test/flow-lab'
import { Safe } from '../test/safe'

/**
 * Of a contract that emits an event about its caller and returns: topic 0 is its call data's first word, topic 1 the
 * caller.
 */
const LOGGER: Hex = '0x335f355f5fa200'
/** Of a contract that refuses everything. */
const REFUSER: Hex = '0x5f5ffd'
const DATA: Hex = `0xc0ffee00${'ab'.repeat(28)}`

let lab: FlowLab
let safe: Safe

beforeAll(async () => {
  lab = await FlowLab.start()
  safe = await Safe.deploy(lab, ACCOUNT)
})
afterAll(() => lab?.anvil.stop())

/** A page whose wallet belongs to a Safe and answers with `answer`. */
async function propose(answer: unknown, call: { to?: Hex; value?: bigint; data?: Hex } = {}, storage?: MemoryStorage) {
  const page = lab.openPage({ send: async () => answer, ...(storage && { storage }) })
  const id = addFlow(page, { account: safe.address, ...call })
  await page.engine.start(id)
  await lab.until(page, id, 'proposed')
  return { page, id }
}

function saysProposed(page: Page, id: string): void {
  const state = page.store.get(id)?.state
  if (!state) throw new Error('The flow is gone')
  expect(wordsOfState(state).text).toContain('proposed; waits for its owners')
  expect(canStart(state)).toBe(false)
}

describe('a Safe proposes, its owners execute', () => {
  test('the answer is the Safe’s own hash: a proposal at once, and the execution is found by it', async () => {
    const call = { to: TO, value: 11n, data: '0x' as Hex }
    const { page, id } = await propose(await safe.hashOf(call), call)
    saysProposed(page, id)
    await lab.client.mine({ blocks: 40 })
    await page.engine.check(id)
    saysProposed(page, id)
    const hash = await safe.execute(call)
    await lab.until(page, id, 'counted')
    expect(page.store.get(id)?.state).toMatchObject({ mined: { hash } })
    expect(page.asked).toHaveLength(1)
  })

  test('the answer is no hash at all: the execution is found by what it carries, and another one is not taken for it', async () => {
    const call = { to: TO, value: 12n, data: DATA }
    const { page, id } = await propose({ id: 'proposal-1' }, call)
    saysProposed(page, id)
    await safe.execute({ to: ACCOUNT, value: 1n, data: '0x' })
    await page.engine.check(id)
    saysProposed(page, id)
    const hash = await safe.execute(call)
    await lab.until(page, id, 'counted')
    expect(page.store.get(id)?.state).toMatchObject({ mined: { hash } })
  })

  test('a contract account that emits nothing itself is found by the event of the contract that it called', async () => {
    const logger: Hex = `0x${'10'.repeat(20)}`
    await lab.client.setCode({ address: logger, bytecode: LOGGER })
    const plain: Hex = `0x${'20'.repeat(20)}`
    // Calls the logger with its call data from the 21st byte on: an account that anybody may use, and no Safe.
    await lab.client.setCode({
      address: plain,
      bytecode: '0x60143603601460003760006000601436036000600060003560601c5af100',
    })
    const page = lab.openPage({ send: async () => null })
    const id = addFlow(page, { account: plain, to: logger, value: 0n, data: DATA })
    await page.engine.start(id)
    await lab.until(page, id, 'proposed')
    const hash = await lab.sendNow(
      { to: plain, data: `${logger}${DATA.slice(2)}`, value: 0n, chainId: 31337, description: 'Use it.' },
      { account: ACCOUNT, gas: 200_000n },
    )
    await lab.until(page, id, 'counted')
    expect(page.store.get(id)?.state).toMatchObject({ mined: { hash } })
  })

  test('a page closed after the proposal, and opened days later, finds it', async () => {
    const storage = new MemoryStorage()
    const call = { to: TO, value: 13n, data: '0x' as Hex }
    await propose(await safe.hashOf(call), call, storage)
    await safe.execute(call)
    // More than one question covers.
    for (let slice = 0; slice < 7; slice++) await lab.client.mine({ blocks: 300 })
    const next = lab.openPage({ storage })
    const [flow] = next.store.snapshot()
    await lab.until(next, flow?.id ?? '', 'counted')
    expect(next.asked).toHaveLength(0)
  })

  test('an execution in which the call fails is refused, though its transaction succeeds', async () => {
    const target: Hex = `0x${'30'.repeat(20)}`
    const call = { to: target, value: 0n, data: DATA }
    const { page, id } = await propose(await safe.hashOf(call), call)
    await lab.client.setCode({ address: target, bytecode: REFUSER })
    await safe.execute(call)
    await lab.until(page, id, 'reverted')
  })

  test('a wallet that executes at once gives a real hash, and that is followed', async () => {
    const call = { to: TO, value: 14n, data: '0x' as Hex }
    const page = lab.openPage({ send: () => safe.execute(call) })
    const id = addFlow(page, { account: safe.address, ...call })
    await page.engine.start(id)
    await lab.until(page, id, 'counted')
  })

  test('a Safe whose page was reloaded while the wallet asked waits for the execution, however long', async () => {
    const storage = new MemoryStorage()
    const closed = lab.openPage({ storage, send: () => new Promise(() => undefined) })
    const call = { to: TO, value: 15n, data: '0x' as Hex }
    const id = addFlow(closed, { account: safe.address, ...call })
    void closed.engine.start(id)
    await expect.poll(() => statusOf(closed, id)).toBe('awaiting-signature')
    const next = lab.openPage({ storage })
    next.engine.begin()()
    expect(statusOf(next, id)).toBe('asked')
    next.now.ms += 40 * 60_000
    await next.engine.check(id)
    saysProposed(next, id)
    await safe.execute(call)
    await lab.until(next, id, 'counted')
  })

  test('an execution that a reorganisation takes back is a proposal again', async () => {
    const call = { to: TO, value: 16n, data: '0x' as Hex }
    const { page, id } = await propose(await safe.hashOf(call), call)
    const before = await lab.client.snapshot()
    await safe.execute(call)
    await lab.until(page, id, 'counted')
    await lab.client.revert({ id: before })
    await lab.client.mine({ blocks: 2 })
    await lab.until(page, id, 'proposed')
    saysProposed(page, id)
    await safe.execute(call)
    await lab.until(page, id, 'counted')
  })
})
