import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, minimum, round } from '../../test/arbitraries'
import { slowPayouts, slowTotals, slowWeight } from '../../test/slow-model'
import { pin, reachesCap } from '../chain/round-payout'
import { tallyOf } from '../chain/tally'
import type { Contribution } from '../totals/contribution'
import { type ChainCampaign, explainChainMatches } from './explain-chain-match'

const IDS = ['p1', 'p2', 'p3', 'p4']
const TOKEN = 10n ** 18n

describe('explainChainMatches', () => {
  test('Q1 Q4 weights and matches are those of the slow model, with the cap and without', () => {
    fc.assert(
      fc.property(contributions, minimum, round, (donations, least, terms) => {
        const weights = IDS.map((campaign) => slowWeight(campaign, donations, least))
        const ideal = 10n ** BigInt(18 - terms.decimals)
        const found = explainChainMatches(terms, campaignsOf(donations, least))
        expect(found.map(({ weight }) => weight)).toEqual(weights)
        expect(found.map(({ matched }) => matched)).toEqual(slowPayouts(weights, { ...terms, ideal }))
        expect(found.map(({ withoutCap }) => withoutCap)).toEqual(slowPayouts(weights, { ...terms, cap: 0n, ideal }))
        for (const each of found) {
          expect(each.withoutCap + each.capEffect).toBe(each.matched)
          expect(each.matched).toBeLessThanOrEqual(each.ideal)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('Q4 with pins as they stand, the matches are those that the contract pays', () => {
    fc.assert(
      fc.property(contributions, minimum, round, (donations, least, terms) => {
        const campaigns = campaignsOf(donations, least)
        const weights = explainChainMatches(terms, campaigns).map(({ weight }) => weight)
        const start = { ...terms, weight: weights.reduce((sum, weight) => sum + weight, 0n), pinned: 0 }
        const due = IDS.findIndex((_, index) => reachesCap(start, weights[index] ?? 0n))
        const none = explainChainMatches(terms, campaigns, new Set())
        expect(none.reduce((sum, { matched }) => sum + matched, 0n)).toBeLessThanOrEqual(terms.pool)
        if (due < 0) return
        const one = explainChainMatches(terms, campaigns, new Set([IDS[due] ?? '']))
        const state = pin(start, weights[due] ?? 0n)
        expect(one[due]?.matched).toBe(terms.cap)
        // A campaign that reaches the cap next is paid no more than the cap, pinned or not.
        for (const [index, { matched }] of one.entries()) {
          if (index !== due && reachesCap(state, weights[index] ?? 0n)) expect(matched).toBe(terms.cap)
        }
      }),
    )
  })

  test('a round in numbers', () => {
    const donations = [
      ...Array.from({ length: 3 }, (_, i) => ({ donor: `d${i}`, campaign: 'p1', counted: 4n * TOKEN })),
      ...Array.from({ length: 2 }, (_, i) => ({ donor: `d${i}`, campaign: 'p2', counted: 4n * TOKEN })),
    ]
    const terms = { pool: 8n * TOKEN, cap: 5n * TOKEN, decimals: 18 }
    const [p1, p2, p3] = explainChainMatches(terms, campaignsOf(donations, 0n))
    expect(p1).toEqual({
      campaign: 'p1',
      donors: 3,
      sumRoots: 6n * 10n ** 9n,
      sumSquares: 12n * TOKEN,
      equalDonors: 3,
      weight: 24n * TOKEN,
      share: 7_500n,
      ideal: 24n * TOKEN,
      matched: 5n * TOKEN,
      withoutCap: 6n * TOKEN,
      capEffect: -TOKEN,
    })
    expect([p2?.matched, p2?.withoutCap, p2?.capEffect]).toEqual([3n * TOKEN, 2n * TOKEN, TOKEN])
    expect([p3?.donors, p3?.equalDonors, p3?.share, p3?.matched]).toEqual([0, 0, 0n, 0n])
    expect(explainChainMatches(terms, campaignsOf(donations, 0n), new Set(['p1']))).toEqual(
      explainChainMatches(terms, campaignsOf(donations, 0n)),
    )
    const unpinned = explainChainMatches(terms, campaignsOf(donations, 0n), new Set())
    expect(unpinned.slice(0, 2).map(({ matched }) => matched)).toEqual([5n * TOKEN, 2n * TOKEN])
  })

  test('refuses a pinned campaign that is not in the round', () => {
    expect(() => explainChainMatches({ pool: 1n, cap: 1n, decimals: 18 }, [], new Set(['p1']))).toThrow(
      'A pinned campaign is not among the campaigns of the round',
    )
  })
})

function campaignsOf(donations: readonly Contribution[], least: bigint): ChainCampaign[] {
  return IDS.map((campaign) => {
    const totals = slowTotals(campaign, donations)
    return { campaign, tally: tallyOf(totals, least), donors: totals.filter((total) => total >= least).length }
  })
}
