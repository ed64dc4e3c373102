import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flow } from '../flow'
import { newFlow } from '../new-flow'
import { reduceFlow } from '../reduce/reduce-flow'
import { MemoryStorage } from '../test/flow-lab'
import { parseFlows, stringifyFlows } from './flow-json'
import { FlowStore } from './flow-store'
import { UNREAD_KEY } from './unread-flows'

const KEY = 'commonweight.flows.1'
const account = `0x${'a1'.repeat(20)}` as const
const hash = `0x${'11'.repeat(32)}` as const
const call = { to: account, data: '0x1234' as const, value: 2n ** 90n, chainId: 31337, description: 'Give.' }
const flow = newFlow({
  scope: 'donate:1',
  title: 'Give',
  account,
  chainId: 31337,
  nowMs: 5,
  link: { href: '/rounds', label: 'See' },
  steps: [{ kind: 'main', label: 'Give', call }],
})
const question = { type: 'asked', nonce: 1, fromBlock: 2n ** 60n, isShared: true } as const
const asked = reduceFlow(reduceFlow(flow, { type: 'start' }, 6), question, 7)
const sent = reduceFlow(asked, { type: 'signed', hash }, 8)
const mined = { hash, blockNumber: 2n ** 61n, blockHash: hash }
const receipt = { kind: 'receipt', mined, problem: null, head: 2n ** 61n, finalized: null } as const
const confirmed = reduceFlow(sent, { type: 'observed', observation: { ...receipt, success: true } }, 9)
const refused = reduceFlow(sent, { type: 'observed', observation: { ...receipt, success: false } }, 9)
const counted = reduceFlow(confirmed, { type: 'head', blockNumber: 2n ** 62n }, 10)
const proposed = reduceFlow(asked, { type: 'answered' }, 8)
const all: Flow[] = [flow, asked, sent, confirmed, refused, counted, proposed].map((one, index) => ({
  ...one,
  id: String(index),
}))

test('every state survives being written and read, amounts to the last unit', () => {
  expect(parseFlows(stringifyFlows(all))).toEqual({ flows: all, unread: [] })
})

test.each([
  ['another version', '"version":1', '"version":2'],
  ['a state that does not exist', '"idle"', '"asleep"'],
  ['a step that does not exist', '"step":0', '"step":3'],
  ['a date that does not exist', '"createdAtMs":5', '"createdAtMs":9e99'],
  ['a link to another site', '"/rounds"', '"//evil.example"'],
  ['a link that is a script', '"/rounds"', '"javascript:alert(1)"'],
  ['an amount that never ends', '1237940039285380274899124224', '9'.repeat(100_000)],
])('%s is put aside, not thrown', (_what, from, to) => {
  const text = stringifyFlows([flow]).replace(from, to)
  expect(text).toContain(to)
  const { flows, unread } = parseFlows(text)
  expect(flows).toEqual([])
  expect(unread).toHaveLength(1)
})

test.each([
  ['no JSON', '{'],
  ['another shape', '{"a":1}'],
  ['nested beyond reason', '['.repeat(100_000)],
  ['nested beyond reason, and closed', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
])('%s is survived', (_what, text) => {
  expect(parseFlows(text).flows).toEqual([])
})

test('what an earlier version wrote without the newer fields is read', () => {
  const old = stringifyFlows([sent]).replace(/"(isSeen|isShared|proposal|searchedTo|undone)":(null|false|true),?/g, '')
  const trace = { hash, isSeen: false, isShared: false, proposal: null, searchedTo: null, undone: null }
  expect(parseFlows(old.replace(',}', '}')).flows).toMatchObject([{ state: { status: 'submitted', trace } }])
})

/** A flow in which one value, anywhere, is something else. */
const spoiled = fc
  .tuple(fc.constantFrom(...all), fc.nat(200), fc.jsonValue({ maxDepth: 3 }))
  .map(([one, at, other]) => {
    let left = at
    return JSON.parse(stringifyFlows([one]), (_key, value: unknown) => (left-- === 0 ? other : value)) as unknown
  })

test('over flows with anything in any place: what is read can be shown, what is not is kept aside', () => {
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.jsonValue(), fc.array(fc.jsonValue())), (stored) => {
      const storage = new MemoryStorage(new Map([[KEY, JSON.stringify(stored)]]))
      const store = new FlowStore(storage)
      for (const read of store.snapshot()) {
        expect(parseFlows(stringifyFlows([read])).flows).toEqual([read])
        expect(() => new Date(read.createdAtMs).toISOString()).not.toThrow()
        if ('trace' in read.state) expect(typeof (read.state.trace.hash ?? '')).toBe('string')
      }
      const entries = Array.isArray(stored) ? stored.length : 1
      const aside: unknown[] = JSON.parse(storage.getItem(UNREAD_KEY) ?? '[]')
      if (store.snapshot().length === 0 && entries > 0) expect(aside.length).toBeGreaterThan(0)
      // The next page has nothing to put aside any more.
      expect(parseFlows(storage.getItem(KEY)).unread).toEqual([])
      store.add(flow)
      expect(new FlowStore(storage).get(flow.id)).toEqual(flow)
    }),
    { numRuns: 1_000 },
  )
})

test('what is put aside is bounded, and is taken back once it can be read', () => {
  const storage = new MemoryStorage()
  const big = Array.from({ length: 500 }, (_, index) => ({ version: 7, index, text: 'x'.repeat(3_000) }))
  storage.setItem(KEY, JSON.stringify([...big, { version: 8, text: 'y'.repeat(4_000_000) }]))
  expect(new FlowStore(storage).snapshot()).toEqual([])
  expect(storage.getItem(UNREAD_KEY)?.length).toBeLessThan(130_000)
  storage.setItem(UNREAD_KEY, JSON.stringify([stringifyFlows([sent]).slice(1, -1), '{"version":7}']))
  expect(new FlowStore(storage).get(sent.id)).toEqual(sent)
  expect(storage.getItem(UNREAD_KEY)).toBe(JSON.stringify(['{"version":7}']))
})

test('a storage that became full does not bring back what it held before', () => {
  const storage = new MemoryStorage()
  const store = new FlowStore(storage)
  store.add(flow)
  let isFull = true
  const { setItem } = storage
  storage.setItem = (key, text) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError')
    setItem(key, text)
  }
  expect(store.dispatch(flow.id, { type: 'start' }, 6)?.state.status).toBe('preflight')
  store.refresh()
  expect(store.get(flow.id)?.state.status).toBe('preflight')
  expect(store.dispatch(flow.id, question, 7)?.state.status).toBe('awaiting-signature')
  isFull = false
  store.dispatch(flow.id, { type: 'signed', hash }, 8)
  expect(new FlowStore(storage).get(flow.id)?.state.status).toBe('submitted')
})
