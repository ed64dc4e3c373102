import fc from 'fast-check'
import { expect, test } from 'vitest'
import { syntheticRound } from '../../../bench/synthetic-round'
import { donations } from '../../../test/arbitraries'
import { type DonationMatrix, donationMatrix } from '../../totals/donation-matrix'
import { cocmParts } from './cocm-parts'
import { cocmRaw } from './cocm-raw'
import { cocmRawOf } from './cocm-raw-of'

function joined(matrix: DonationMatrix, parts: number): Float64Array {
  const raw = new Float64Array(matrix.campaigns.length).fill(Number.NaN)
  for (const campaigns of cocmParts(matrix, parts)) {
    for (const [place, value] of cocmRawOf(matrix, campaigns).entries()) raw[campaigns[place] ?? 0] = value
  }
  return raw
}

test('Q4 parts, however many, give together what the whole gives, to the bit', () => {
  fc.assert(
    fc.property(donations, fc.integer({ min: 1, max: 8 }), (donations, parts) => {
      const matrix = donationMatrix(donations)
      expect(joined(matrix, parts)).toEqual(cocmRaw(matrix))
    }),
  )
})

test('every campaign is in one part, ascending, whatever the number of parts', () => {
  const matrix = donationMatrix(syntheticRound({ campaigns: 60, donors: 300, pairs: 1_500, donations: 1_500 }))
  for (const count of [1, 2, 3, 61]) {
    const parts = cocmParts(matrix, count)
    expect(parts).toHaveLength(count)
    for (const part of parts) expect([...part]).toEqual([...part].sort((a, b) => a - b))
    expect(parts.flatMap((part) => [...part]).sort((a, b) => a - b)).toEqual([...matrix.campaigns.keys()])
  }
})

test('parts take about as long as each other: pairs are within a tenth', () => {
  const matrix = donationMatrix(syntheticRound({ campaigns: 120, donors: 1_000, pairs: 6_000, donations: 6_000 }))
  const pairs = cocmParts(matrix, 2).map((part) =>
    part.reduce((sum, campaign) => sum + (matrix.starts[campaign + 1] ?? 0) - (matrix.starts[campaign] ?? 0), 0),
  )
  expect(Math.max(...pairs) / Math.min(...pairs)).toBeLessThan(1.1)
})

test.each([0, -1, 1.5, Number.NaN])('a round cannot be split into %s parts', (parts) => {
  expect(() => cocmParts(donationMatrix([]), parts)).toThrow(`A round cannot be split into ${parts} parts`)
})
