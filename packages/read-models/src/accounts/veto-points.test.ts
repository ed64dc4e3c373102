import { expect, test } from 'vitest'
import { type CountedEvent, vetoPoints } from './veto-points'

const SUBMISSION = { blockNumber: 10n, logIndex: 5, at: 100n }
const counted = (blockNumber: bigint, logIndex: number, at: bigint, root: bigint): CountedEvent => ({
  blockNumber,
  logIndex,
  at,
  counted: root * root,
})
const points = (...events: CountedEvent[]) => vetoPoints({ submission: SUBMISSION, minimum: 9n, events })

test('A5: points held at the submission stay good for its veto, whatever is given since', () => {
  const before = counted(9n, 0, 90n, 10n)
  expect(points(before)).toBe(10n)
  expect(points(before, counted(11n, 0, 110n, 12n))).toBe(10n)
  expect(points(before, counted(10n, 6, 100n, 11n), counted(11n, 0, 110n, 12n))).toBe(10n)
})

test('A5: within its own block the order of calls decides', () => {
  expect(points(counted(9n, 0, 90n, 10n), counted(10n, 4, 100n, 11n))).toBe(11n)
  expect(points(counted(9n, 0, 90n, 10n), counted(10n, 6, 100n, 11n))).toBe(10n)
})

test('points that came later give no veto', () => {
  expect(points()).toBe(0n)
  expect(points(counted(11n, 0, 101n, 10n))).toBe(0n)
  expect(points(counted(11n, 0, 101n, 10n), counted(12n, 0, 102n, 11n))).toBe(0n)
})

test('without points before it, the first of its own second count, and no further ones', () => {
  const first = counted(10n, 6, 100n, 3n)
  expect(points(first)).toBe(3n)
  expect(points(first, counted(10n, 7, 100n, 4n))).toBe(3n)
  expect(points(first, counted(11n, 0, 101n, 4n))).toBe(3n)
  // Another block of the same second.
  expect(points(counted(11n, 0, 100n, 3n))).toBe(3n)
})

test('what stays below the minimum is no points', () => {
  expect(points(counted(9n, 0, 90n, 2n))).toBe(0n)
  expect(points(counted(9n, 0, 90n, 1n), counted(10n, 6, 100n, 2n), counted(10n, 7, 100n, 4n))).toBe(4n)
  expect(points(counted(9n, 0, 90n, 2n), counted(11n, 0, 101n, 4n))).toBe(0n)
})
