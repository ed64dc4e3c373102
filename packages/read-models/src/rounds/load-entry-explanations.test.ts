import { payoutOf } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import { describe, expect, test } from 'vitest'
import { explainEntries } from './load-entry-explanations'

const WHOLE = 10n ** 18n
const ROUND = { pool: 100_000_000n, cap: 60_000_000n, decimals: 6 }

describe('explainEntries', () => {
  test('as the round stands: a campaign above the cap is paid the cap, and others get nothing of the rest before it is pinned', () => {
    const large = member('large', 9, false)
    const small = member('small', 3, false)
    const found = explainEntries(ROUND, [large, small])
    const totals = { ...ROUND, weight: weightOf(large) + weightOf(small), pinned: 0 }
    expect(found.get('large')).toMatchObject({ matched: ROUND.cap, isPinned: false, donors: 9 })
    expect(found.get('small')?.matched).toBe(payoutOf(totals, weightOf(small)))
  })

  test('a pinned campaign takes the cap, what it leaves goes to the others, and both effects are reported', () => {
    const found = explainEntries(ROUND, [member('large', 9, true), member('small', 3, false)])
    const [large, small] = [found.get('large'), found.get('small')]
    expect(large?.isPinned).toBe(true)
    expect(large?.matched).toBe(ROUND.cap)
    expect(large?.capEffect).toBeLessThan(0n)
    expect(small?.capEffect).toBeGreaterThan(0n)
    expect(small?.matched).toBe((small?.withoutCap ?? 0n) + (small?.capEffect ?? 0n))
  })

  test('no campaign, no explanation', () => {
    expect(explainEntries(ROUND, []).size).toBe(0)
  })
})

/** A campaign to which this many people gave 2,500 each. */
function member(campaign: string, donors: number, isPinned: boolean) {
  const counted = Array.from({ length: donors }, () => 2_500n * WHOLE)
  return { campaign, tally: tallyOf(counted, 0n), donors, entry: { isPinned } }
}

function weightOf({ tally }: ReturnType<typeof member>): bigint {
  return matchWeightOf(tally)
}
