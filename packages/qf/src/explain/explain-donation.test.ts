import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeMatch, type MatchRules } from '../mechanisms/compute-match'
import { type Donation, donationMatrix } from '../totals/donation-matrix'
import { explainDonation } from './explain-donation'
import { withoutDonations } from './without-donations'

const CAMPAIGNS = ['p1', 'p2', 'p3', 'p4']

const anyDonations: fc.Arbitrary<Donation[]> = fc
  .array(
    fc.record({
      donor: fc.constantFrom('ada', 'bao', 'chidi', 'dora', 'eno'),
      campaign: fc.constantFrom(...CAMPAIGNS),
      amount: fc.bigInt(1n, 10n ** 21n),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((donations) => [...donations, ...CAMPAIGNS.map((campaign) => ({ donor: 'zoe', campaign, amount: 0n }))])
/** Donations, one of the donors, and some of the campaigns that this donor gave to. */
const scoped = anyDonations.chain((donations) =>
  fc.constantFrom(...givers(donations)).chain((donor) => {
    const backed = [
      ...new Set(donations.filter((donation) => donation.donor === donor).map(({ campaign }) => campaign)),
    ]
    return fc.record({
      donations: fc.constant(donations),
      donor: fc.constant(donor),
      campaigns: fc.subarray(backed, { minLength: 1 }),
    })
  }),
)
const rules: fc.Arbitrary<MatchRules> = fc.record({
  mechanism: fc.constantFrom('plain', 'pairwise', 'cocm', 'blend'),
  pool: fc.bigInt(0n, 10n ** 12n),
  cap: fc.oneof(fc.constant(0n), fc.bigInt(1n, 10n ** 12n)),
  decimals: fc.constantFrom(0, 6, 18),
})

describe('withoutDonations', () => {
  test('is the matrix of the donations that are left', () => {
    fc.assert(
      fc.property(scoped, ({ donations, donor, campaigns }) => {
        const matrix = donationMatrix(donations)
        expect(withoutDonations(matrix, donor, campaigns)).toEqual(donationMatrix(zeroed(donations, donor, campaigns)))
        expect(withoutDonations(matrix, donor)).toEqual(donationMatrix(zeroed(donations, donor, CAMPAIGNS)))
      }),
    )
  })

  test('refuses a donor or campaign without donations', () => {
    const matrix = donationMatrix([{ donor: 'ada', campaign: 'p1', amount: 1n }])
    expect(() => withoutDonations(matrix, 'bao')).toThrow('bao gave nothing that counts in this round')
    expect(() => withoutDonations(matrix, 'ada', ['p2'])).toThrow('ada gave nothing that counts to p2')
  })
})

describe('explainDonation', () => {
  test('says the matches of the round with the donations and of the round without', () => {
    fc.assert(
      fc.property(scoped, rules, ({ donations, donor, campaigns }, chosen) => {
        const { backed, others, backedChange, othersChange } = explainDonation(donationMatrix(donations), chosen, {
          donor,
          campaigns,
        })
        const after = matchesOf(donations, chosen)
        const before = matchesOf(zeroed(donations, donor, campaigns), chosen)
        expect(backed.map(({ campaign }) => campaign)).toEqual([...campaigns].sort())
        for (const { campaign, with: found, without, change } of [...backed, ...others]) {
          expect([found, without, change]).toEqual([
            after.get(campaign),
            before.get(campaign),
            (after.get(campaign) ?? 0n) - (before.get(campaign) ?? 0n),
          ])
        }
        expect(backedChange + othersChange).toBe(sumOf(after) - sumOf(before))
      }),
      { numRuns: 300 },
    )
  })

  test('a second donor makes all of the match of a campaign, and takes it from the others', () => {
    const donations = [
      { donor: 'ada', campaign: 'p1', amount: 1n },
      { donor: 'bao', campaign: 'p1', amount: 1n },
      { donor: 'ada', campaign: 'p2', amount: 1n },
      { donor: 'bao', campaign: 'p2', amount: 1n },
    ]
    const chosen: MatchRules = { mechanism: 'plain', pool: 100n, cap: 0n, decimals: 18, surplus: 'pay-all' }
    expect(explainDonation(donationMatrix(donations), chosen, { donor: 'bao', campaigns: ['p1'] })).toEqual({
      backed: [{ campaign: 'p1', with: 50n, without: 0n, change: 50n }],
      others: [{ campaign: 'p2', with: 50n, without: 100n, change: -50n }],
      backedChange: 50n,
      othersChange: -50n,
    })
    expect(explainDonation(donationMatrix(donations), chosen, { donor: 'bao' }).backedChange).toBe(100n)
  })
})

function givers(donations: readonly Donation[]): string[] {
  return [...new Set(donations.filter(({ amount }) => amount > 0n).map(({ donor }) => donor))]
}

function zeroed(donations: readonly Donation[], donor: string, campaigns: readonly string[]): Donation[] {
  return donations.map((donation) =>
    donation.donor === donor && campaigns.includes(donation.campaign) ? { ...donation, amount: 0n } : donation,
  )
}

function matchesOf(donations: readonly Donation[], rulesOfRound: MatchRules): Map<string, bigint> {
  const { matches } = computeMatch(donationMatrix(donations), rulesOfRound)
  return new Map(matches.map(({ campaign, matched }) => [campaign, matched]))
}

function sumOf(matches: ReadonlyMap<string, bigint>): bigint {
  return [...matches.values()].reduce((sum, each) => sum + each, 0n)
}
