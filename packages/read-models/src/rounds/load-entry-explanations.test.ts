import { payoutOf } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf, type Tally, tallyOf } from '@commonweight/qf/chain/tally'
import { explainChainMatches } from '@commonweight/qf/explain/explain-chain-match'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainEntry } from './load-entry-explanations'

const WHOLE = 10n ** 18n
const ROUND = { pool: 100_000_000n, cap: 60_000_000n, decimals: 6 }

type Member = { tally: Tally; donors: number; isPinned: boolean }

describe('explainEntry', () => {
  test('as the round stands: a campaign above the cap is paid the cap, and others get nothing of the rest before it is pinned', () => {
    const [large, small] = [member(9, false), member(3, false)]
    const sums = sumsOf([large, small])
    expect(explainEntry(ROUND, sums, large)).toMatchObject({ matched: ROUND.cap, isPinned: false, donors: 9 })
    const totals = { ...ROUND, weight: sums.weight, pinned: 0 }
    expect(explainEntry(ROUND, sums, small).matched).toBe(payoutOf(totals, matchWeightOf(small.tally)))
  })

  test('a pinned campaign takes the cap, what it leaves goes to the others, and both effects are reported', () => {
    const [first, second] = [member(9, true), member(3, false)]
    const sums = sumsOf([first, second])
    const [large, small] = [explainEntry(ROUND, sums, first), explainEntry(ROUND, sums, second)]
    expect(large).toMatchObject({ isPinned: true, matched: ROUND.cap })
    expect(large.capEffect).toBeLessThan(0n)
    expect(small.capEffect).toBeGreaterThan(0n)
    expect(small.matched).toBe(small.withoutCap + small.capEffect)
  })

  test('from sums it says what packages/qf says from all campaigns', () => {
    const members = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { minLength: 1, maxLength: 12 })
    const amounts = fc.tuple(fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 10n), fc.constantFrom(0, 6, 18))
    fc.assert(
      fc.property(members, amounts, (drawn, [pool, cap, decimals]) => {
        const round = { pool, cap, decimals }
        const all = drawn.map(([donors, isPinned]) => member(donors, isPinned && cap > 0n && pool >= cap * 12n))
        const campaigns = all.map(({ tally, donors }, index) => ({ campaign: String(index), tally, donors }))
        const pinned = new Set(all.flatMap(({ isPinned }, index) => (isPinned ? [String(index)] : [])))
        const expected = explainChainMatches(round, campaigns, pinned)
        for (const [index, each] of all.entries()) {
          const { campaign: _, ...explanation } = expected[index] ?? { campaign: '' }
          expect(explainEntry(round, sumsOf(all), each)).toEqual({ ...explanation, isPinned: each.isPinned })
        }
      }),
    )
  })
})

/** A campaign to which this many people gave 2,500 each. */
function member(donors: number, isPinned: boolean): Member {
  const counted = Array.from({ length: donors }, () => 2_500n * WHOLE)
  return { tally: tallyOf(counted, 0n), donors, isPinned }
}

function sumsOf(members: readonly Member[]) {
  const weightOf = (some: readonly Member[]) => some.reduce((sum, { tally }) => sum + matchWeightOf(tally), 0n)
  const unpinned = members.filter(({ isPinned }) => !isPinned)
  return { weight: weightOf(members), unpinnedWeight: weightOf(unpinned), pinned: members.length - unpinned.length }
}
