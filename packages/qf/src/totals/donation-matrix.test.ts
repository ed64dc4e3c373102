import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { donations } from '../../test/arbitraries'
import { type Donation, donationMatrix } from './donation-matrix'

function donation(amount: bigint, donor = 'ada', campaign = 'p1'): Donation {
  return { donor, campaign, amount }
}

describe('donationMatrix', () => {
  test('holds the total of every donor and campaign that is above 0, ids ascending', () => {
    fc.assert(
      fc.property(donations, (donations) => {
        const { donors, campaigns, starts, donorOf, amounts } = donationMatrix(donations)
        const found = campaigns.flatMap((campaign, p) =>
          [...amounts.subarray(starts[p], starts[p + 1])].map((amount, k) => {
            const donor = donors[donorOf[(starts[p] ?? 0) + k] ?? 0]
            return { campaign, donor, amount }
          }),
        )
        expect(found).toEqual(slowPairs(donations))
        expect(campaigns).toEqual([...new Set(donations.map(({ campaign }) => campaign))].sort())
        expect(donors).toEqual([...new Set(found.map(({ donor }) => donor))].sort())
      }),
      { numRuns: 300 },
    )
  })

  test('Q2 neither the order of donations nor how they are split changes a bit', () => {
    const arranged = donations.chain((donations) =>
      fc.tuple(fc.constant(donations), fc.shuffledSubarray(donations, { minLength: donations.length })),
    )
    fc.assert(
      fc.property(arranged, ([donations, shuffled]) => {
        const parts = shuffled.flatMap((each) => [
          { ...each, amount: each.amount / 3n },
          { ...each, amount: each.amount - each.amount / 3n },
        ])
        expect(donationMatrix(parts)).toEqual(donationMatrix(donations))
      }),
    )
  })

  test('grows past its first size', () => {
    const donations = Array.from({ length: 30_000 }, (_, i) => donation(BigInt(i + 1), `d${i % 9_000}`, `p${i % 7}`))
    const { donors, campaigns, amounts, donorOf } = donationMatrix([...donations, ...donations])
    expect([donors.length, campaigns.length, amounts.length]).toEqual([9_000, 7, 30_000])
    const total = amounts.reduce((sum, amount) => sum + amount, 0)
    expect(total).toBeCloseTo((30_000 * 30_001) / 1e18, 12)
    expect(new Set(donorOf).size).toBe(9_000)
  })

  test('an empty round is empty; a donation of 0 names its campaign and nobody else', () => {
    expect(donationMatrix([])).toMatchObject({ donors: [], campaigns: [], starts: Uint32Array.of(0) })
    expect(donationMatrix([donation(0n)])).toMatchObject({
      donors: [],
      campaigns: ['p1'],
      starts: Uint32Array.of(0, 0),
    })
  })

  test('refuses what no donation can be', () => {
    expect(() => donationMatrix([donation(-1n)])).toThrow('ada gives -1 to p1; a donation must not be negative')
    expect(() => donationMatrix([donation(2n ** 95n), donation(2n ** 95n)])).toThrow(
      'ada gives more to p1 than 96 bits hold',
    )
  })

  test('refuses ids that differ in case only, which would make two of one', () => {
    expect(() => donationMatrix([donation(1n, '0xAb'), donation(1n, '0xab', 'p2')])).toThrow(
      'Donors 0xAb and 0xab differ in case only; write an id one way',
    )
    expect(() => donationMatrix([donation(1n, 'ada', 'P1'), donation(1n)])).toThrow(
      'Campaigns P1 and p1 differ in case only',
    )
    expect(donationMatrix([donation(1n, '0xAb'), donation(1n, '0xCD')]).donors).toEqual(['0xAb', '0xCD'])
  })
})

function slowPairs(donations: readonly Donation[]) {
  const keys = [...new Set(donations.map(({ campaign, donor }) => `${campaign} ${donor}`))].sort()
  return keys.flatMap((key) => {
    const total = donations
      .filter(({ campaign, donor }) => `${campaign} ${donor}` === key)
      .reduce((sum, { amount }) => sum + amount, 0n)
    const [campaign = '', donor = ''] = key.split(' ')
    return total === 0n ? [] : [{ campaign, donor, amount: Number(total) / 1e18 }]
  })
}
