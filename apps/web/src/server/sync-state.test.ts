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
