import { expect, test } from 'vitest'
import { syncState } from './sync-state'

const head = { chainId: 31337, blockNumber: 100n, blockTime: 1_000, updatedAt: 1_001 }
const tip = { blockNumber: 100n, failures: 0 }

test('a page says that nothing was read yet', () => {
  expect(syncState(null, tip)).toEqual({ kind: 'empty' })
})

test('a few blocks are no delay', () => {
  expect(syncState(head, { ...tip, blockNumber: 103n })).toEqual({ kind: 'current' })
})

test('many blocks are', () => {
  expect(syncState(head, { ...tip, blockNumber: 104n })).toEqual({ kind: 'behind', blocks: 4n, readAt: 1_001 })
})

test('a node that has not answered yet is not called silent', () => {
  expect(syncState(head, { blockNumber: null, failures: 2 })).toEqual({ kind: 'current' })
})

test('a node that leaves questions open is', () => {
  expect(syncState(head, { ...tip, failures: 3 })).toEqual({ kind: 'chain-silent', readAt: 1_001 })
})

const indexer = {
  tip: 100n,
  tipSeenAt: 1_000,
  comparedBlock: 100n,
  comparedAt: 1_000,
  uncomparedSince: null,
  difference: null,
  differsSince: null,
  setAsideLogs: 0,
  unnamedTokens: 0,
}
const seen = { atMs: 2_000_000, head, tip, indexer, lagMs: 0, stillMs: 0 }

test('many blocks within seconds are no delay on a fast chain', () => {
  const fast = { ...tip, blockNumber: 140n }
  expect(syncState(head, fast, { ...seen, lagMs: 9_000 })).toEqual({ kind: 'current' })
  expect(syncState(head, fast, { ...seen, lagMs: 11_000 })).toEqual({ kind: 'behind', blocks: 40n, readAt: 1_001 })
})

test('a difference from the contracts is reported before anything else', () => {
  const differing = { ...indexer, difference: 'Campaign 0x1 ...', differsSince: 900 }
  expect(syncState(head, { ...tip, failures: 3 }, { ...seen, indexer: differing })).toEqual({
    kind: 'differs',
    since: 900,
  })
})

test('that nothing can be compared is reported once it lasts', () => {
  expect(syncState(head, tip, { ...seen, indexer: { ...indexer, uncomparedSince: 1_500 } })).toEqual({
    kind: 'current',
  })
  expect(syncState(head, tip, { ...seen, indexer: { ...indexer, uncomparedSince: 1_000 } })).toEqual({
    kind: 'uncompared',
    since: 1_000,
  })
})
