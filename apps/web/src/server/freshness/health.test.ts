import { expect, test } from 'vitest'
import { healthOf } from './health'
import type { Look } from './look-result'

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
const well: Look = {
  atMs: 1_000_000,
  head: { chainId: 31337, blockNumber: 100n, blockTime: 1_000, updatedAt: 1_001 },
  tip: { blockNumber: 100n, failures: 0 },
  indexer,
  lagMs: 0,
  stillMs: 0,
}
const faultsOf = (over: Partial<Look>) => healthOf({ ...well, ...over })

test('a database at the chain’s head, and one that is behind for a minute, are well', () => {
  expect(faultsOf({})).toEqual({ ok: true, faults: [], reasons: [] })
  expect(faultsOf({ lagMs: 60_000, stillMs: 60_000 }).ok).toBe(true)
})

test('it is not well while nothing was read', () => {
  expect(faultsOf({ head: null })).toMatchObject({ ok: false, faults: ['empty'] })
})

test('nor when it has been behind for over a minute, moving or not', () => {
  expect(faultsOf({ lagMs: 60_001, stillMs: 5_000 })).toMatchObject({ ok: false, faults: ['behind'] })
  expect(faultsOf({ lagMs: 99_000, stillMs: 90_999 })).toEqual({
    ok: false,
    faults: ['head-stands'],
    reasons: ['The chain moves, but block 100 has been the last one for 90 s.'],
  })
})

test('nor while tables and contracts differ', () => {
  const difference = 'Campaign 0x1: the events give 1, the contract says 2.'
  expect(faultsOf({ indexer: { ...indexer, difference } })).toEqual({
    ok: false,
    faults: ['differs'],
    reasons: [difference],
  })
})

test('logs set aside, tokens without names and what cannot be compared are shown, and do not end it', () => {
  expect(faultsOf({ indexer: { ...indexer, setAsideLogs: 3, unnamedTokens: 2, uncomparedSince: 1 } }).ok).toBe(true)
})

test('a node that does not answer is reported; what was read can still be shown', () => {
  expect(faultsOf({ tip: { blockNumber: 100n, failures: 2 } }).faults).toEqual([])
  expect(faultsOf({ tip: { blockNumber: null, failures: 3 } })).toMatchObject({ ok: true, faults: ['chain-silent'] })
})
