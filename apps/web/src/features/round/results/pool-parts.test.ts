import type { RoundView } from '@commonweight/domain/views/round'
import { expect, test } from 'vitest'
import { matchPerUnit, poolParts } from './pool-parts'

const partsOf = (pool: bigint, ...matches: bigint[]) =>
  poolParts({
    pool,
    entries: matches.map((match, index) => ({ campaign: `${index}`, title: `T${index}`, match })),
  } as unknown as RoundView).map(({ title, share }) => [title, share])

test('the largest part first, and what no campaign gets last', () => {
  expect(partsOf(100n, 20n, 50n, 0n)).toEqual([
    ['T1', 5_000],
    ['T0', 2_000],
    [null, 3_000],
  ])
})

test('what rounding takes is no part', () => {
  expect(partsOf(3n, 1n, 1n, 1n).map(([title]) => title)).toEqual(['T0', 'T1', 'T2'])
})

test('a pool without money has one part', () => {
  expect(partsOf(0n, 0n)).toEqual([[null, 10_000]])
})

test.each([
  [10_000n, 14_620n, '0.68'],
  [1n, 1_000n, '0.00'],
  [25n, 10n, '2.50'],
  [2_000n * 10n ** 18n, 10n ** 18n, '2000.00'],
])('%d added to %d given is +%s for each 1', (match, given, text) => {
  expect(matchPerUnit(match, given)).toBe(text)
})

test('nothing where nobody gave, or the pool adds nothing', () => {
  expect(matchPerUnit(1n, 0n)).toBeNull()
  expect(matchPerUnit(0n, 1n)).toBeNull()
})
