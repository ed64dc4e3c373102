import { describe, expect, test } from 'vitest'
import { campaignSizes, donorPairsOf } from '../../bench/campaign-sizes'
import { syntheticRound } from '../../bench/synthetic-round'
import { donationMatrix } from '../totals/donation-matrix'

/** A tenth of the ninth round, with as many pairs of donors as give the largest campaign more than half of all donors. */
const SIZE = { campaigns: 64, donors: 813, pairs: 6_141, donations: 6_900, donorPairs: 900_000 }

describe('the round that is measured', () => {
  test('has the pairs of donors within campaigns that are asked for, to a thousandth', () => {
    for (const donorPairs of [SIZE.donorPairs, 600_000, 1_200_000]) {
      const matrix = donationMatrix(syntheticRound({ ...SIZE, donorPairs }))
      const sizes = matrix.campaigns.map((_, p) => (matrix.starts[p + 1] ?? 0) - (matrix.starts[p] ?? 0))
      expect(Math.abs(donorPairsOf(sizes) / donorPairs - 1)).toBeLessThan(1e-3)
      expect([matrix.campaigns.length, matrix.donors.length, matrix.amounts.length]).toEqual([64, 813, 6_141])
    }
  })

  test('has campaigns of one donor to all donors, the largest first, and as many pairs as asked for', () => {
    const sizes = campaignSizes(SIZE)
    expect(sizes).toEqual(sizes.toSorted().reverse())
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(SIZE.pairs)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(SIZE.donors)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1)
  })

  test('is full where every donor gives to every campaign, and refuses more', () => {
    expect([...campaignSizes({ campaigns: 3, donors: 4, pairs: 12, donations: 12 })]).toEqual([4, 4, 4])
    expect(() => campaignSizes({ campaigns: 3, donors: 4, pairs: 13, donations: 13 })).toThrow('cannot have 13 pairs')
    expect(() => campaignSizes({ campaigns: 3, donors: 4, pairs: 3, donations: 3 })).toThrow('cannot have 3 pairs')
  })
})
