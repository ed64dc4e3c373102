import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions } from '../../test/arbitraries'
import { slowTotals } from '../../test/slow-model'
import { LIMB } from '../exact/limbs'
import type { Contribution } from './contribution'
import { type PairTotals, pairTotals } from './pair-totals'

function amounts(totals: PairTotals, campaign: number): bigint[] {
  const pairs = [...totals.high.keys()].slice(totals.starts[campaign], totals.starts[campaign + 1])
  return pairs.map((pair) => BigInt(totals.high[pair] ?? 0) * BigInt(LIMB) + BigInt(totals.low[pair] ?? 0))
}

describe('pairTotals', () => {
  test('sums per donor and campaign, in the order of their first donations', () => {
    fc.assert(
      fc.property(contributions, (donations) => {
        const totals = pairTotals(donations)
        expect(totals.campaigns).toEqual([...new Set(donations.map(({ campaign }) => campaign))])
        expect(totals.starts.length).toBe(totals.campaigns.length + 1)
        expect(totals.high.length).toBe(totals.starts.at(-1))
        for (const [index, campaign] of totals.campaigns.entries()) {
          expect(amounts(totals, index)).toEqual(slowTotals(campaign, donations))
        }
      }),
    )
  })

  test('carries from limb to limb, up to 96 bits and no further', () => {
    const half = 2n ** 95n
    expect(pairTotals([donation(2n ** 47n), donation(2n ** 47n)])).toMatchObject({
      high: Float64Array.of(1),
      low: Float64Array.of(0),
    })
    expect(amounts(pairTotals([donation(2n ** 48n - 1n), donation(2n ** 48n - 1n)]), 0)).toEqual([2n ** 49n - 2n])
    expect(amounts(pairTotals([donation(half), donation(half - 1n)]), 0)).toEqual([2n ** 96n - 1n])
    expect(() => pairTotals([donation(half), donation(half)])).toThrow('ada gives more to p1 than 96 bits hold')
    expect(() => pairTotals([donation(2n ** 96n)])).toThrow('ada gives more to p1 than 96 bits hold')
  })

  test('refuses a negative donation', () => {
    expect(() => pairTotals([donation(-1n)])).toThrow('ada gives -1 to p1; a donation must not be negative')
  })
})

function donation(counted: bigint): Contribution {
  return { donor: 'ada', campaign: 'p1', counted }
}
