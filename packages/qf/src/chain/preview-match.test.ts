import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, minimum, round } from '../../test/arbitraries'
import { slowPayouts, slowTotals, slowWeight } from '../../test/slow-model'
import type { Contribution } from '../totals/contribution'
import { previewMatch } from './preview-match'
import { countedOf, matchWeightOf, tallyOf } from './tally'

const amount = fc.oneof(fc.bigInt(0n, 1_000n), fc.bigInt(0n, 10n ** 10n))

describe('previewMatch', () => {
  test('Q5 equals what the final match rises by, cap included', () => {
    fc.assert(
      fc.property(
        contributions,
        minimum,
        round,
        amount,
        fc.bigInt(0n, 10_000n),
        (donations, least, terms, given, weight) => {
          const donation = { donor: 'ada', campaign: 'p1', counted: countedOf(given, weight, terms.decimals) }
          const before = finalMatch(donations, least, terms)
          const after = finalMatch([...donations, donation], least, terms)
          const others = ['p2', 'p3', 'p4'].map((campaign) =>
            matchWeightOf(tallyOf(slowTotals(campaign, donations), least)),
          )
          const preview = previewMatch({
            round: { ...terms, minimum: least },
            tally: tallyOf(slowTotals('p1', donations), least),
            counted:
              slowTotals(
                'p1',
                donations.filter(({ donor }) => donor === 'ada'),
              )[0] ?? 0n,
            amount: given,
            weight,
            others,
          })
          expect(preview).toEqual({ before, after, rise: after - before })
          expect(preview.rise).toBeGreaterThanOrEqual(0n)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** Match of p1 in base units by the definitions. */
function finalMatch(
  donations: readonly Contribution[],
  least: bigint,
  { pool, cap, decimals }: { pool: bigint; cap: bigint; decimals: number },
): bigint {
  const parts = ['p1', 'p2', 'p3', 'p4'].map((campaign) => slowWeight(campaign, donations, least))
  return slowPayouts(parts, { pool, cap, ideal: 10n ** BigInt(18 - decimals) })[0] ?? 0n
}
