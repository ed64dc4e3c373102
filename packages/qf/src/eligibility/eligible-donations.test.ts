import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted } from '../../test/arbitraries'
import { sharedVector } from '../../test/shared-vector'
import { countedOf, tallyOf } from '../chain/tally'
import type { Donation } from '../totals/donation-matrix'
import { type EligibilityRules, eligibleDonations, type RawDonation } from './eligible-donations'

const OPEN: EligibilityRules = { minimumDonation: 0n, minimumTotal: 0n, insiders: new Map(), identities: new Map() }

const donation = fc.record({
  donor: fc.constantFrom('ada', 'bao', 'chidi', 'dora'),
  campaign: fc.constantFrom('p1', 'p2'),
  amount: counted,
  weight: fc.bigInt(0n, 10_000n),
})
const anyDonations = fc.array(donation, { maxLength: 20 })

describe('eligibleDonations', () => {
  test('without rules, sums floor(amount * weight / 10,000) per donor and campaign, sorted', () => {
    const found = eligibleDonations(
      [
        { donor: 'bao', campaign: 'p2', amount: 3n, weight: 5_000n },
        { donor: 'bao', campaign: 'p1', amount: 10n, weight: 10_000n },
        { donor: 'ada', campaign: 'p2', amount: 7n, weight: 10_000n },
        { donor: 'bao', campaign: 'p2', amount: 3n, weight: 5_000n },
      ],
      OPEN,
    )
    expect(found).toEqual({
      donations: [
        { donor: 'bao', campaign: 'p1', amount: 10n },
        { donor: 'ada', campaign: 'p2', amount: 7n },
        { donor: 'bao', campaign: 'p2', amount: 2n },
      ],
      excluded: [],
    })
  })

  test('Q8 lab, payout and attesters do not count in their campaign, and count in others', () => {
    const rules = { ...OPEN, minimumTotal: 1n, insiders: new Map([['p1', ['lab']]]) }
    const { donations, excluded } = eligibleDonations(['p1', 'p2'].map(full('lab', 5n)), rules)
    expect(donations.map(({ amount }) => amount)).toEqual([0n, 5n])
    expect(excluded).toEqual([{ donor: 'lab', campaign: 'p1', amount: 5n, reason: 'insider' }])
  })

  test('Q8 Q15 a person who is an insider through one account is one through the others', () => {
    const identities = new Map([
      ['lab', 'nullifier-1'],
      ['second', 'nullifier-1'],
    ])
    const rules = { ...OPEN, identities, insiders: new Map([['p1', ['lab']]]) }
    expect(eligibleDonations(['p1'].map(full('second', 5n)), rules)).toEqual({
      donations: [{ donor: 'nullifier-1', campaign: 'p1', amount: 0n }],
      excluded: [{ donor: 'nullifier-1', campaign: 'p1', amount: 5n, reason: 'insider' }],
    })
  })

  test('Q15 several accounts of one person count as one donor: the same as if one account had given all', () => {
    fc.assert(
      fc.property(
        anyDonations,
        fc.bigInt(0n, 10n ** 20n),
        fc.bigInt(0n, 10n ** 20n),
        (all, minimumDonation, minimumTotal) => {
          const identities = new Map(['ada', 'bao', 'chidi'].map((account) => [account, 'nullifier-1']))
          const rules = { ...OPEN, minimumDonation, minimumTotal }
          const one = all.map((each) => (each.donor === 'dora' ? each : { ...each, donor: 'nullifier-1' }))
          expect(eligibleDonations(all, { ...rules, identities })).toEqual(eligibleDonations(one, rules))
        },
      ),
    )
  })

  test('the minimum of a donation looks at each donation before its weight, that of a total at the weighted sum', () => {
    const two = [full('ada', 6n)('p1'), full('ada', 6n)('p1')]
    expect(eligibleDonations(two, { ...OPEN, minimumDonation: 7n }).donations[0]?.amount).toBe(0n)
    expect(eligibleDonations(two, { ...OPEN, minimumTotal: 12n }).donations[0]?.amount).toBe(12n)
    const halves = two.map((each) => ({ ...each, weight: 5_000n }))
    expect(eligibleDonations(halves, { ...OPEN, minimumDonation: 6n }).donations[0]?.amount).toBe(6n)
    expect(eligibleDonations(halves, { ...OPEN, minimumTotal: 7n })).toEqual({
      donations: [{ donor: 'ada', campaign: 'p1', amount: 0n }],
      excluded: [{ donor: 'ada', campaign: 'p1', amount: 12n, reason: 'below-minimum-total' }],
    })
  })

  test('Q1 with the minimum of a total only, leads to the tally of the chain', () => {
    fc.assert(
      fc.property(anyDonations, fc.bigInt(0n, 10n ** 20n), (all, minimumTotal) => {
        const { donations } = eligibleDonations(all, { ...OPEN, minimumTotal })
        for (const campaign of ['p1', 'p2']) {
          const here = all.filter((each) => each.campaign === campaign)
          const totals = new Map<string, bigint>()
          for (const { donor, amount, weight } of here) {
            totals.set(donor, (totals.get(donor) ?? 0n) + countedOf(amount, weight, 18))
          }
          const found = donations.filter((each) => each.campaign === campaign).map(({ amount }) => amount)
          expect(tallyOf(found, 0n)).toEqual(tallyOf(totals.values(), minimumTotal))
        }
      }),
    )
  })

  test('every unit given either counts with its weight or is excluded with a reason, and order changes nothing', () => {
    const whole = fc.array(donation.map((each) => ({ ...each, weight: each.weight < 5_000n ? 0n : 10_000n })))
    fc.assert(
      fc.property(whole, fc.bigInt(0n, 10n ** 20n), fc.bigInt(0n, 10n ** 20n), (all, minimumDonation, minimumTotal) => {
        const rules = { ...OPEN, minimumDonation, minimumTotal, insiders: new Map([['p1', ['ada']]]) }
        const { donations, excluded } = eligibleDonations(all, rules)
        expect(sum(donations) + sum(excluded)).toBe(sum(all))
        expect(eligibleDonations([...all].reverse(), rules).donations).toEqual(donations)
      }),
    )
  })

  test.each<[string, RawDonation[], Partial<EligibilityRules>, string]>([
    ['a weight above full', [{ ...full('ada', 1n)('p1'), weight: 10_001n }], {}, 'a weight of 10001'],
    ['a negative weight', [{ ...full('ada', 1n)('p1'), weight: -1n }], {}, 'a weight of -1'],
    ['a negative amount', [full('ada', -1n)('p1')], {}, 'must not be negative'],
    ['an amount that the chain cannot hold', [full('ada', 2n ** 96n)('p1')], {}, "above the chain's limit"],
    ['a negative minimum', [], { minimumTotal: -1n }, 'A minimum must not be negative'],
    ['one account written in two ways', [full('0xAb', 1n)('p1'), full('0xab', 1n)('p2')], {}, 'differ in case only'],
    ['an insider written in another way', [full('0xAb', 1n)('p1')], { insiders: new Map([['p1', ['0xab']]]) }, 'case'],
    [
      'an identity of an account written in another way',
      [full('0xAb', 1n)('p1')],
      { identities: new Map([['0xab', 'n']]) },
      'case',
    ],
    ['a person named like an account', [full('bao', 1n)('p1')], { identities: new Map([['ada', 'bao']]) }, 'identity'],
  ])('refuses %s', (_, wrong, rules, message) => {
    expect(() => eligibleDonations(wrong, { ...OPEN, ...rules })).toThrow(message)
  })
})

function full(donor: string, amount: bigint) {
  return (campaign: string): RawDonation => ({ donor, campaign, amount, weight: 10_000n })
}

function sum(parts: readonly { amount: bigint }[]): bigint {
  return parts.reduce((total, { amount }) => total + amount, 0n)
}

type PipelineCase = {
  name: string
  aggregated: { list: Record<string, { contributions: Record<string, string> }> }
}

const pipeline = sharedVector<PipelineCase>('grants_stack_indexer_pipeline.json')

describe.skipIf(pipeline.absent)(pipeline.label, () => {
  test('the minimum of a donation leaves what the reference counts: one vote a voter, 100 units a dollar, 3 dollars', () => {
    const votes = contributionsOf('matches_ignoreSaturation')
    expect(votes).toHaveLength(18)
    const { donations } = eligibleDonations(
      votes.map(({ donor, campaign, amount }) => full(donor, amount)(campaign)),
      { ...OPEN, minimumDonation: 300n },
    )
    expect(named(donations)).toEqual(named(contributionsOf('min_donation_3usd')))
  })
})

function contributionsOf(name: string): Donation[] {
  const golden = pipeline.cases.find((each) => each.name === name)
  return Object.entries(golden?.aggregated.list ?? {}).flatMap(([campaign, { contributions }]) =>
    Object.entries(contributions).map(([donor, amount]) => ({ donor, campaign, amount: BigInt(amount) })),
  )
}

function named(donations: readonly Donation[]): string[] {
  return donations.map(({ donor, campaign, amount }) => `${donor} ${campaign} ${amount}`).sort()
}
