import fc from 'fast-check'
import { expect, test } from 'vitest'
import { round, weights } from '../../test/arbitraries'
import { matchRise } from './match-rise'
import { previewMatch } from './preview-match'
import { matchWeightOf, tallyOf } from './tally'

const donations = fc.array(fc.bigInt(0n, 10n ** 24n), { minLength: 1, maxLength: 8 })

test('Q5 without a cap the rise in constant time is the exact one', () => {
  fc.assert(
    fc.property(weights, round, donations, fc.bigInt(1n, 10n ** 10n), (others, terms, counted, amount) => {
      const uncapped = { ...terms, cap: 0n, minimum: 0n }
      const tally = tallyOf(counted, 0n)
      const from = counted[0] ?? 0n
      const exact = previewMatch({ round: uncapped, tally, counted: from, amount, weight: 10_000n, others })
      const weight = others.reduce((sum, w) => sum + w, matchWeightOf(tally))
      const to = from + amount * 10n ** BigInt(18 - terms.decimals)
      const { before, after, rise } = matchRise({ ...uncapped, weight, pinned: 0 }, { tally, minimum: 0n, from, to })
      expect({ before, after, rise }).toEqual(exact)
    }),
    { numRuns: 500 },
  )
})

test('a campaign at its cap gains nothing, and one below gains no more than what is left to it', () => {
  const tally = tallyOf([10n ** 18n, 10n ** 18n], 0n)
  const terms = { pool: 1_000n, cap: 100n, decimals: 18, weight: matchWeightOf(tally), pinned: 0 }
  expect(matchRise(terms, { tally, minimum: 0n, from: 0n, to: 10n ** 18n }).rise).toBe(0n)
  const rival = { ...terms, weight: terms.weight * 20n }
  const { before, rise } = matchRise(rival, { tally, minimum: 0n, from: 0n, to: 10n ** 24n })
  expect(before + rise).toBe(100n)
})

test('a step below the minimum changes nothing', () => {
  const tally = tallyOf([4n, 9n], 4n)
  const terms = { pool: 1_000n, cap: 0n, decimals: 18, weight: matchWeightOf(tally), pinned: 0 }
  const { rise, weightRise } = matchRise(terms, { tally, minimum: 4n, from: 0n, to: 3n })
  expect({ rise, weightRise }).toEqual({ rise: 0n, weightRise: 0n })
})
