import { expect, test } from 'vitest'
import { syntheticRound } from '../../../bench/synthetic-round'
import { donationMatrix } from '../../totals/donation-matrix'
import { donorsByOverlap } from './donors-by-overlap'

const matrix = donationMatrix(syntheticRound({ campaigns: 40, donors: 300, pairs: 1_500, donations: 1_500 }))

/** Campaigns that two donors have in common, weighted by their donors, over all neighbours of an order. */
function overlapOf(order: Iterable<number>): number {
  const backed = matrix.donors.map(() => new Set<number>())
  for (const campaign of matrix.campaigns.keys()) {
    for (const donor of matrix.donorOf.subarray(matrix.starts[campaign], matrix.starts[campaign + 1])) {
      backed[donor]?.add(campaign)
    }
  }
  const sizeOf = (campaign: number) => (matrix.starts[campaign + 1] ?? 0) - (matrix.starts[campaign] ?? 0)
  const all = [...order]
  let overlap = 0
  for (const [place, donor] of all.entries()) {
    const other = backed[all[place + 1] ?? -1]
    for (const campaign of backed[donor] ?? []) if (other?.has(campaign)) overlap += sizeOf(campaign)
  }
  return overlap
}

test('names every donor once, and neighbours have more in common than by their numbers', () => {
  const order = donorsByOverlap(matrix)
  expect(order.toSorted()).toEqual(Uint32Array.from(matrix.donors, (_, donor) => donor))
  expect(overlapOf(order)).toBeGreaterThan(1.2 * overlapOf(matrix.donors.keys()))
})

test('a round without donors has none', () => {
  expect(donorsByOverlap(donationMatrix([])).length).toBe(0)
})
