import { previewMatch } from '@commonweight/qf/chain/preview-match'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainGift, type GiftFacts } from './explain-gift'

const TOKEN = 10n ** 18n
const counted = fc.bigInt(1n, 10_000n).map((whole) => whole * TOKEN)

/** Facts of a donor who gave last, and what the preview of that gift said before it. */
function given(mine: bigint, earlier: readonly bigint[], rest: { weights: readonly bigint[]; cap: bigint }) {
  const tally = tallyOf([...earlier, mine], 0n)
  const weight = matchWeightOf(tally) + rest.weights.reduce((sum, each) => sum + each, 0n)
  const round = { pool: 900n * TOKEN, cap: rest.cap, weight, decimals: 18, minimum: 0n }
  const facts: GiftFacts = { campaign: '0x01', given: mine, counted: mine, tally, round, others: rest.weights }
  const preview = previewMatch({
    round,
    tally: tallyOf(earlier, 0n),
    counted: 0n,
    amount: mine,
    weight: 10_000n,
    others: [...rest.weights],
  })
  return { facts, preview }
}

describe('what own gifts changed', () => {
  test('is what the preview said before them, with a cap and without, and the rest of the pool loses no more', () => {
    fc.assert(
      fc.property(
        counted,
        fc.array(counted, { minLength: 1, maxLength: 6 }),
        fc.array(counted, { maxLength: 4 }),
        fc.constantFrom(0n, 100n * TOKEN, 500n * TOKEN),
        (mine, earlier, weights, cap) => {
          const { facts, preview } = given(mine, earlier, { weights, cap })
          const found = explainGift(facts)
          if (found.kind !== 'explained') throw new Error(found.kind)
          const { match, others, root, sumRoots } = found.change
          expect(match).toEqual({ without: preview.before, with: preview.after })
          expect(sumRoots.with - sumRoots.without).toBe(root.with)
          expect(others.without - others.with).toBeLessThanOrEqual(match.with - match.without + BigInt(weights.length))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('needs gifts that count, and with a cap every other campaign', () => {
    const { facts } = given(4n * TOKEN, [9n * TOKEN], { weights: [TOKEN], cap: 0n })
    expect(explainGift({ ...facts, given: 0n }).kind).toBe('nothing')
    expect(explainGift({ ...facts, counted: 0n }).kind).toBe('uncounted')
    expect(explainGift({ ...facts, others: null }).kind).toBe('explained')
    const capped = { ...facts, round: { ...facts.round, cap: TOKEN } }
    expect(explainGift({ ...capped, others: null }).kind).toBe('too-many')
  })
})
