import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, minimum } from '../../test/arbitraries'
import { slowTotals } from '../../test/slow-model'
import type { Contribution } from '../totals/contribution'
import { pairTotals } from '../totals/pair-totals'
import { talliesOf } from './tallies-of'
import { tallyOf } from './tally'

describe('talliesOf', () => {
  test('equals the tally of every campaign in exact integers', () => {
    fc.assert(
      fc.property(contributions, minimum, (donations, least) => {
        const totals = pairTotals(donations)
        expect(talliesOf(totals, least)).toEqual(
          totals.campaigns.map((campaign) => tallyOf(slowTotals(campaign, donations), least)),
        )
      }),
    )
  })

  test('stays exact over many donors, where sums of squares leave the whole floats', () => {
    const counted = Array.from({ length: 5_000 }, (_, index) => 2n ** 83n - BigInt(index) ** 5n)
    const donations = counted.map(
      (amount, index): Contribution => ({ donor: `${index}`, campaign: 'p1', counted: amount }),
    )
    expect(talliesOf(pairTotals(donations), 0n)).toEqual([tallyOf(counted, 0n)])
  })

  test('refuses sums and minimums beyond the chain', () => {
    const donations = ['a', 'b'].map((donor): Contribution => ({ donor, campaign: 'p1', counted: 2n ** 96n - 1n }))
    expect(() => talliesOf(pairTotals(donations), 0n)).toThrow(/sum of squares/)
    expect(() => talliesOf(pairTotals([]), -1n)).toThrow('A minimum has 0 to 96 bits, not -1')
  })
})
