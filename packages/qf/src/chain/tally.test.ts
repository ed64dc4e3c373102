import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, counted, minimum } from '../../test/arbitraries'
import { slowTotals, slowWeight } from '../../test/slow-model'
import type { Contribution } from '../totals/contribution'
import { countedOf, countStep, EMPTY_TALLY, matchWeightOf, rootOf, type Tally, tallyOf } from './tally'

function replay(donations: readonly Contribution[], least: bigint) {
  const totals = new Map<string, bigint>()
  let tally: Tally = EMPTY_TALLY
  let risen = 0n
  for (const { donor, counted: added } of donations) {
    const from = totals.get(donor) ?? 0n
    const step = countStep({ tally, minimum: least, from, to: from + added })
    totals.set(donor, from + added)
    tally = step.tally
    risen += step.rise
  }
  return { tally, risen }
}

describe('tally', () => {
  test('Q1 step by step equals the batch and the sum over pairs of donors', () => {
    fc.assert(
      fc.property(contributions, minimum, (all, least) => {
        const donations = all.filter(({ campaign }) => campaign === 'p1')
        const { tally, risen } = replay(donations, least)
        expect(tally).toEqual(tallyOf(slowTotals('p1', donations), least))
        expect(risen).toBe(matchWeightOf(tally))
        expect(risen).toBe(slowWeight('p1', donations, least))
      }),
    )
  })

  test('Q2 a donation given in two parts changes nothing', () => {
    fc.assert(
      fc.property(contributions, minimum, counted, counted, (donations, least, a, b) => {
        const whole = replay([...donations, { donor: 'ada', campaign: 'p1', counted: a + b }], least)
        const parts = [a, b].map((part) => ({ donor: 'ada', campaign: 'p1', counted: part }))
        expect(replay([...donations, ...parts], least)).toEqual(whole)
      }),
    )
  })

  test('Q3 one donor alone has weight 0, and nobody who gives lowers it', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 8 }), minimum, (totals, least) => {
        expect(matchWeightOf(tallyOf(totals.slice(0, 1), least))).toBe(0n)
        const without = matchWeightOf(tallyOf(totals.slice(1), least))
        expect(matchWeightOf(tallyOf(totals, least))).toBeGreaterThanOrEqual(without)
      }),
    )
  })

  test('below the minimum a donor does not count; at it, with the whole total', () => {
    expect(rootOf(99n, 100n)).toBe(0n)
    expect(rootOf(100n, 100n)).toBe(10n)
    expect(replay([donation('a', 60n), donation('b', 400n), donation('a', 40n)], 100n).tally.sumRoots).toBe(30n)
  })

  test('a donation counts in 18 decimals times its weight, floored', () => {
    expect(countedOf(1n, 10_000n, 6)).toBe(10n ** 12n)
    expect(countedOf(3n, 3_333n, 18)).toBe(0n)
    expect(countedOf(30_001n, 3_333n, 18)).toBe(9_999n)
    expect(countedOf(5n, 0n, 6)).toBe(0n)
    expect(countedOf(5n, 65_535n, 18)).toBe(5n)
  })

  test('refuses what the chain refuses', () => {
    expect(() => countedOf(2n ** 96n, 10_000n, 18)).toThrow(/above the chain's limit/)
    expect(() => countedOf(-1n, 10_000n, 18)).toThrow(/must not be negative/)
    expect(() => countedOf(1n, -1n, 18)).toThrow(/must not be negative/)
    expect(() => countedOf(1n, 1n, 19)).toThrow(/0 to 18 whole decimals/)
    expect(() => countedOf(1n, 1n, 1.5)).toThrow(/0 to 18 whole decimals/)
    expect(() => replay([donation('a', 2n ** 96n - 1n), donation('a', 1n)], 0n)).toThrow(/counted total/)
    expect(() => replay([donation('a', 2n ** 95n), donation('b', 2n ** 95n)], 0n)).not.toThrow()
    expect(() => replay([donation('a', 2n ** 95n), donation('b', 2n ** 95n + 2n ** 60n)], 0n)).toThrow(/sum of squares/)
    expect(() => countStep({ tally: EMPTY_TALLY, minimum: 0n, from: 2n, to: 1n })).toThrow(/never falls/)
  })
})

function donation(donor: string, amount: bigint): Contribution {
  return { donor, campaign: 'p1', counted: amount }
}
