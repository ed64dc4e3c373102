import type { Hex } from '@commonweight/domain/hex'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NameBook } from './name-book'

const MINUTE = 60_000
const accountOf = (index: number): Hex => `0x${index.toString(16).padStart(40, '0')}`
const ALICE = accountOf(0xa11ce)

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets answers that are there arrive. */
const settle = () => vi.advanceTimersByTimeAsync(0)

test('a page never waits: the name is there for the next view', async () => {
  const book = new NameBook(async () => 'alice.eth')
  expect(book.nameOf(ALICE)).toBeNull()
  await settle()
  expect(book.nameOf(ALICE)).toBe('alice.eth')
  expect(book.nameOf(ALICE.toUpperCase().replace('0X', '0x') as Hex)).toBe('alice.eth')
})

test('however many ask, the node is asked once', async () => {
  const read = vi.fn(async () => 'alice.eth')
  const book = new NameBook(read)
  for (let view = 0; view < 50; view += 1) book.nameOf(ALICE)
  await settle()
  for (let view = 0; view < 50; view += 1) book.nameOf(ALICE)
  await settle()
  expect(read).toHaveBeenCalledTimes(1)
})

describe('an answer counts for', () => {
  const answers = async (answer: () => Promise<string | null>, minutes: number) => {
    const read = vi.fn(answer)
    const book = new NameBook(read)
    book.nameOf(ALICE)
    await settle()
    await vi.advanceTimersByTimeAsync(minutes * MINUTE - 1)
    book.nameOf(ALICE)
    await settle()
    expect(read).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    book.nameOf(ALICE)
    await settle()
    expect(read).toHaveBeenCalledTimes(2)
  }

  test('an hour, if it is a name', () => answers(async () => 'alice.eth', 60))
  test('ten minutes, if there is none', () => answers(async () => null, 10))
  test('a minute, if the node was silent', () =>
    answers(async () => {
      throw new Error('silent')
    }, 1))
})

test('a name stays while it is asked for again; if the node stays silent it ends two hours after the last answer', async () => {
  let isSilent = false
  const book = new NameBook(async () => {
    if (isSilent) throw new Error('silent')
    return 'alice.eth'
  })
  book.nameOf(ALICE)
  await settle()
  isSilent = true
  await vi.advanceTimersByTimeAsync(61 * MINUTE)
  expect(book.nameOf(ALICE)).toBe('alice.eth')
  await settle()
  await vi.advanceTimersByTimeAsync(58 * MINUTE)
  expect(book.nameOf(ALICE)).toBe('alice.eth')
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(book.nameOf(ALICE)).toBeNull()
})

test('a name that is gone is gone with the next answer', async () => {
  let name: string | null = 'alice.eth'
  const book = new NameBook(async () => name)
  book.nameOf(ALICE)
  await settle()
  name = null
  await vi.advanceTimersByTimeAsync(61 * MINUTE)
  book.nameOf(ALICE)
  await settle()
  expect(book.nameOf(ALICE)).toBeNull()
})

test('questions at a time and questions that wait are bounded; the rest is asked when it is shown again', async () => {
  const open: (() => void)[] = []
  let most = 0
  let running = 0
  const read = vi.fn(async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => open.push(resolve))
    running -= 1
    return 'someone.eth'
  })
  const book = new NameBook(read, { maxAccounts: 100, maxAtOnce: 3, maxWaiting: 5 })
  const accounts = Array.from({ length: 20 }, (_, index) => accountOf(index + 1))
  for (const account of accounts) book.nameOf(account)
  const finish = async () => {
    for (let round = 0; round < 20; round += 1) {
      for (const end of open.splice(0)) end()
      await settle()
    }
  }
  await finish()
  expect(most).toBe(3)
  expect(read).toHaveBeenCalledTimes(8)
  for (const account of accounts) book.nameOf(account)
  await finish()
  expect(read).toHaveBeenCalledTimes(16)
})

test('accounts that are remembered are bounded; those shown last stay', async () => {
  const read = vi.fn(async (account: Hex) => `a${Number(account)}.eth`)
  const book = new NameBook(read, { maxAccounts: 3, maxAtOnce: 1, maxWaiting: 10 })
  for (const index of [1, 2, 3]) book.nameOf(accountOf(index))
  await settle()
  book.nameOf(accountOf(1))
  book.nameOf(accountOf(4))
  await settle()
  expect(book.nameOf(accountOf(1))).toBe('a1.eth')
  expect(book.nameOf(accountOf(4))).toBe('a4.eth')
  expect(book.nameOf(accountOf(2))).toBeNull()
})
