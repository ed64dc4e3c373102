import { expect, test } from 'vitest'
import { syncState } from './sync-state'

const head = { chainId: 31337, blockNumber: 100n, blockTime: 1_000, updatedAt: 1_001 }
const tip = { blockNumber: 100n, answeredAt: 2_000_000 }

test('a page says that nothing was read yet', () => {
  expect(syncState(null, tip, 2_000_000)).toEqual({ kind: 'empty' })
})

test('a few blocks are no delay', () => {
  expect(syncState(head, { ...tip, blockNumber: 103n }, 2_000_000)).toEqual({ kind: 'current' })
})

test('many blocks are', () => {
  const expected = { kind: 'behind', blocks: 4n, readAt: 1_001 }
  expect(syncState(head, { ...tip, blockNumber: 104n }, 2_000_000)).toEqual(expected)
})

test('a node that was not asked yet is not called silent', () => {
  expect(syncState(head, null, 2_000_000)).toEqual({ kind: 'current' })
})

test('a node that stopped answering is', () => {
  expect(syncState(head, tip, 2_030_000)).toEqual({ kind: 'chain-silent', readAt: 1_001 })
})
