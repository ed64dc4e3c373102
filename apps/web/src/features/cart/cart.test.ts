import type { Hex } from '@commonweight/domain/hex'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addLine, type CartLine, changeAmount, linesByRound, linesByToken, MAX_LINES, removeLine } from './cart'
import { parseCart, stringifyCart } from './cart-json'
import { countInText, isInText } from './cart-signal'
import { CartStore } from './cart-store'

const KEY = 'commonweight.cart.1.31337'
const campaign = (index: number): Hex => `0x${index.toString(16).padStart(64, '0')}`
const token = (byte: string): Hex => `0x${byte.repeat(20)}`

function line(index: number, change: Partial<CartLine> = {}): CartLine {
  const amount = 25_000_000n
  return { campaign: campaign(index), round: 3, token: token('cc'), amount, title: 'A', changedAtMs: 5, ...change }
}

class MemoryStorage {
  readonly texts = new Map<string, string>()
  getItem = (key: string) => this.texts.get(key) ?? null
  setItem = (key: string, text: string) => void this.texts.set(key, text)
  removeItem = (key: string) => void this.texts.delete(key)
}

/** Lines for one campaign each. */
const anyLines: fc.Arbitrary<CartLine[]> = fc.uniqueArray(
  fc.record({
    campaign: fc.integer({ min: 0, max: 200 }).map(campaign),
    round: fc.option(fc.integer({ min: 1, max: 99 })),
    token: fc.constantFrom(token('00'), token('cc'), token('dd')),
    amount: fc.bigInt(0n, 2n ** 96n - 1n),
    title: fc.string({ maxLength: 100 }),
    changedAtMs: fc.nat(),
  }),
  { maxLength: MAX_LINES, selector: (one) => one.campaign },
)

describe('lines', () => {
  test('a campaign has one line, and adding it again changes nothing', () => {
    const { lines } = addLine([line(1)], line(1, { amount: 9n }))
    expect(lines).toEqual([line(1)])
  })

  test('a full cart takes no other campaign, and says so', () => {
    const full = Array.from({ length: MAX_LINES }, (_, index) => line(index))
    expect(addLine(full, line(MAX_LINES))).toEqual({ lines: full, isTaken: false })
    expect(addLine(full, line(3)).isTaken).toBe(true)
  })

  test('an amount changes its own line, and when it was changed', () => {
    const lines = changeAmount([line(1), line(2)], { campaign: campaign(2), amount: 7n, nowMs: 9 })
    expect(lines).toEqual([line(1), line(2, { amount: 7n, changedAtMs: 9 })])
    expect(removeLine(lines, campaign(1))).toEqual([lines[1]])
  })

  test('are paid by token and matched by round', () => {
    const [a, b, c] = [line(1), line(2, { token: token('dd'), round: null }), line(3)]
    expect(linesByToken([a, b, c])).toEqual([
      { token: token('cc'), lines: [a, c] },
      { token: token('dd'), lines: [b] },
    ])
    expect([...linesByRound([a, b, c])]).toEqual([
      [3, [a, c]],
      [null, [b]],
    ])
  })
})

describe('the stored cart', () => {
  test('survives being written and read, amounts to the last unit', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(parseCart(stringifyCart(lines))).toEqual({ lines, isReadable: true })
      }),
    )
  })

  test('its text alone tells how many campaigns it has, and which, whatever their titles are', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(200), (lines, index) => {
        const named = lines.map((one) => ({ ...one, title: `"campaign":"${campaign(index)}"` }))
        const text = stringifyCart(named)
        expect(countInText(text)).toBe(lines.length)
        expect(isInText(text, campaign(index))).toBe(lines.some((one) => one.campaign === campaign(index)))
      }),
    )
  })

  test.each([
    ['no JSON', '{'],
    ['another version', stringifyCart([line(1)]).replace('"version":1', '"version":2')],
    ['another shape', '[]'],
    ['nothing', 'null'],
    ['longer than any cart', JSON.stringify({ version: 1, lines: [], more: 'x'.repeat(200_000) })],
  ])('%s is put aside with a word, and the cart is empty', (_what, text) => {
    const storage = new MemoryStorage()
    storage.setItem(KEY, text)
    const store = new CartStore(storage, KEY)
    expect(store.snapshot()).toEqual({ lines: [], isAside: true })
    expect(storage.getItem(`${KEY}.unread`)).toBe(text.slice(0, 100_000))
    store.forgetAside()
    expect(store.snapshot()).toEqual({ lines: [], isAside: false })
  })

  test.each([
    ['an amount with a sign', { amount: '-5' }],
    ['an amount that no contract holds', { amount: '9'.repeat(40) }],
    ['a campaign that is no id', { campaign: '0x12' }],
    ['a round that does not exist', { round: 0 }],
  ])('%s costs its own line and no other', (_what, change) => {
    const storage = new MemoryStorage()
    const { lines } = JSON.parse(stringifyCart([line(1), line(2)])) as { lines: object[] }
    storage.setItem(KEY, JSON.stringify({ version: 1, lines: [lines[0], { ...lines[1], ...change }] }))
    expect(new CartStore(storage, KEY).snapshot()).toEqual({ lines: [line(1)], isAside: true })
    expect(parseCart(storage.getItem(KEY))).toEqual({ lines: [line(1)], isReadable: true })
  })

  test('of anything at all can be read, and afterwards holds only what a cart can hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const storage = new MemoryStorage()
        storage.setItem(KEY, text)
        const { lines } = new CartStore(storage, KEY).snapshot()
        expect(parseCart(storage.getItem(KEY))).toEqual({ lines, isReadable: true })
      }),
    )
  })

  test('two tabs do not undo each other’s changes', () => {
    const storage = new MemoryStorage()
    const [one, other] = [new CartStore(storage, KEY), new CartStore(storage, KEY)]
    one.change((lines) => [...lines, line(1)])
    other.change((lines) => [...lines, line(2)])
    one.change((lines) => changeAmount(lines, { campaign: campaign(1), amount: 7n, nowMs: 9 }))
    const expected = [line(1, { amount: 7n, changedAtMs: 9 }), line(2)]
    expect(one.snapshot().lines).toEqual(expected)
    expect(other.snapshot().lines).toEqual(expected)
    other.change(() => [])
    expect(one.snapshot().lines).toEqual([])
  })

  test('is the same object until something changes', () => {
    const store = new CartStore(new MemoryStorage(), KEY)
    store.change(() => [line(1)])
    expect(store.snapshot()).toBe(store.snapshot())
  })
})
