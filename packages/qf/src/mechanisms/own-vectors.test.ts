import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close'
import { donationsOf, readOwnVectors } from '../../test/own-vectors'
import { paidSettings } from '../../test/paid-settings'
import { byCampaign, slowResults, trustOf } from '../../test/slow-results'
import { type DonationMatrix, donationMatrix } from '../totals/donation-matrix'
import { cocmRaw } from './cocm/cocm-raw'
import { computeMatch } from './compute-match'
import { pairwiseRaw } from './pairwise-raw'
import { plainRaw } from './plain-raw'
import { unreducedRaw } from './unreduced-raw'

const algorithms: Record<string, (matrix: DonationMatrix) => Float64Array> = {
  plain: plainRaw,
  unreduced: unreducedRaw,
  'pairwise 25': (matrix) => pairwiseRaw(matrix, { threshold: 25 }),
  'pairwise 0.5': (matrix) => pairwiseRaw(matrix, { threshold: 0.5 }),
  'pairwise 25 with trust': (matrix) =>
    pairwiseRaw(matrix, { threshold: 25, trust: Float64Array.from(matrix.donors, (_, i) => trustOf(i)) }),
  'cocm harsh': (matrix) => cocmRaw(matrix),
  'cocm soft': (matrix) => cocmRaw(matrix, { profile: 'soft' }),
}

describe.each(readOwnVectors())('own vector: $name', (vector) => {
  const matrix = donationMatrix(donationsOf(vector))

  test.each(Object.keys(algorithms))('%s gives the raw matches of the slow model to 1e-12', (name) => {
    const expected = vector.raw[name] ?? {}
    expect(Object.keys(expected)).toEqual(matrix.campaigns)
    expectClose(algorithms[name]?.(matrix) ?? [], Object.values(expected), 1e-12)
  })

  test.each(Object.keys(paidSettings))('%s pays the same to the unit as when it was written down', (name) => {
    const rules = paidSettings[name]
    if (rules === undefined) throw new Error(`There is no setting ${name}`)
    const { matches } = computeMatch(matrix, rules)
    expect(
      byCampaign(
        matrix,
        matches.map(({ matched }) => `${matched}`),
      ),
    ).toEqual(vector.paid[name])
  })

  test('the slow model still says what was written down', () => {
    const raw = slowResults(vector)
    expect(Object.keys(raw)).toEqual(Object.keys(vector.raw))
    for (const [name, results] of Object.entries(raw)) {
      expectClose(Object.values(results), Object.values(vector.raw[name] ?? {}), 1e-14)
    }
  })
})
