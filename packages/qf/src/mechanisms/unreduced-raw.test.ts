import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { donations } from '../../test/arbitraries'
import { expectClose } from '../../test/expect-close'
import { givenOf } from '../../test/given-of'
import { slowUnreduced } from '../../test/slow-mechanisms'
import { donationMatrix } from '../totals/donation-matrix'
import { plainRaw } from './plain-raw'
import { unreducedRaw } from './unreduced-raw'

describe('unreducedRaw', () => {
  test('equals the sum over all pairs of donors, each donor with itself too', () => {
    fc.assert(
      fc.property(donations, (donations) => {
        const matrix = donationMatrix(donations)
        expectClose(unreducedRaw(matrix), slowUnreduced(givenOf(matrix)), 1e-14)
      }),
      { numRuns: 300 },
    )
  })

  test('is plain funding and what donors gave', () => {
    fc.assert(
      fc.property(donations, (donations) => {
        const matrix = donationMatrix(donations)
        const given = matrix.campaigns.map((_, campaign) =>
          matrix.amounts.subarray(matrix.starts[campaign], matrix.starts[campaign + 1]).reduce((a, b) => a + b, 0),
        )
        const plain = plainRaw(matrix)
        expectClose(
          unreducedRaw(matrix),
          given.map((sum, campaign) => sum + (plain[campaign] ?? 0)),
          1e-13,
        )
      }),
    )
  })

  test('one donor alone asks for as much as was given', () => {
    const matrix = donationMatrix([{ donor: 'ada', campaign: 'p1', amount: 16n * 10n ** 18n }])
    expect(unreducedRaw(matrix)).toEqual(Float64Array.of(16))
  })
})
