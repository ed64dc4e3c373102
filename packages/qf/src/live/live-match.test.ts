import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted } from '../../test/arbitraries'
import { pairwiseRaw } from '../mechanisms/pairwise-raw'
import { plainRaw } from '../mechanisms/plain-raw'
import { type Donation, donationMatrix } from '../totals/donation-matrix'
import { liveMatch } from './live-match'
import type { LiveRound } from './live-round'

const NEAR = 1e-9
/** Bounds the search for the smallest counterexample; a run that holds takes a fraction of it. */
const MANY = { numRuns: 500, interruptAfterTimeLimit: 25_000, markInterruptAsFailure: true }

type Cart = {
  donor: string
  donations: { campaign: string; amount: bigint }[]
}

const cart: fc.Arbitrary<Cart> = fc.record({
  donor: fc.constantFrom('ada', 'bao', 'chidi', 'dora', 'eno', 'fen'),
  donations: fc.array(fc.record({ campaign: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'), amount: counted }), {
    minLength: 1,
    maxLength: 4,
  }),
})
const carts = fc.array(cart, { maxLength: 30 })
const threshold = fc.constantFrom(1e-6, 0.5, 25, 1e9)
const trust = fc.constantFrom(
  new Map<string, number>(),
  new Map([
    ['ada', 0.25],
    ['bao', 3],
  ]),
)

describe('liveMatch', () => {
  test('plain: incremental equals batch to 1e-9 of every raw match, after any donations', () => {
    fc.assert(
      fc.property(carts, (all) => {
        const live = fed(liveMatch({ mechanism: 'plain' }), all)
        const matrix = donationMatrix(donationsOf(all))
        near(live, matrix.campaigns, plainRaw(matrix))
      }),
      MANY,
    )
  })

  test('pairwise: incremental equals batch to 1e-9 of every raw match, after any donations, with trust too', () => {
    fc.assert(
      fc.property(carts, threshold, trust, (all, m, trusted) => {
        const live = fed(liveMatch({ mechanism: 'pairwise', threshold: m, trust: trusted }), all)
        const matrix = donationMatrix(donationsOf(all))
        const ofDonors = Float64Array.from(matrix.donors, (donor) => trusted.get(donor) ?? 1)
        near(live, matrix.campaigns, pairwiseRaw(matrix, { threshold: m, trust: ofDonors }))
      }),
      MANY,
    )
  })

  test('pairwise: what two donors have in common may grow a trillion times, and what is left of their match is exact', () => {
    const [small, campaigns] = [fc.bigInt(10n ** 14n, 10n ** 16n), ['p1', 'p2', 'p3']]
    const orders = fc.shuffledSubarray(campaigns, { minLength: 3 })
    const amounts = fc.array(small, { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(orders, orders, amounts, (ofAda, ofBao, [...given]) => {
        const donation = (donor: string) => (campaign: string) => ({
          donor,
          donations: [{ campaign, amount: given.pop() ?? 0n }],
        })
        const giants = ['bao', 'ada'].map((donor) => ({ donor, donations: [{ campaign: 'p4', amount: 10n ** 28n }] }))
        const all = [...ofAda.map(donation('ada')), ...ofBao.map(donation('bao')), ...giants]
        const live = fed(liveMatch({ mechanism: 'pairwise', threshold: 1e-3 }), all)
        const matrix = donationMatrix(donationsOf(all))
        near(live, matrix.campaigns, pairwiseRaw(matrix, { threshold: 1e-3 }))
      }),
      MANY,
    )
  })

  test('a long round of many small donations drifts from the batch by less than 1e-9', () => {
    const all = Array.from({ length: 20_000 }, (_, i): Cart => {
      const campaign = `p${(i * 7 + (i >> 5)) % 12}`
      return { donor: `d${(i * i + 3 * i) % 151}`, donations: [{ campaign, amount: 10n ** BigInt(9 + (i % 13)) }] }
    })
    const matrix = donationMatrix(donationsOf(all))
    near(fed(liveMatch({ mechanism: 'plain' }), all), matrix.campaigns, plainRaw(matrix))
    const pairwise = fed(liveMatch({ mechanism: 'pairwise', threshold: 25 }), all)
    near(pairwise, matrix.campaigns, pairwiseRaw(matrix, { threshold: 25 }))
  })

  test.each(['plain', 'pairwise'] as const)(
    '%s: a cart at once and donation by donation come to the same',
    (mechanism) => {
      fc.assert(
        fc.property(carts, (all) => {
          const single = all.flatMap(({ donor, donations }) =>
            donations.map((donation) => ({ donor, donations: [donation] })),
          )
          const whole = fed(liveMatch({ mechanism, threshold: 25 }), all).raws()
          near(fed(liveMatch({ mechanism, threshold: 25 }), single), whole.campaigns, whole.raw)
        }),
      )
    },
  )

  test.each(['plain', 'pairwise'] as const)(
    '%s: a preview is what giving then changes, and changes nothing',
    (kind) => {
      fc.assert(
        fc.property(carts, cart, (all, next) => {
          const live = fed(liveMatch({ mechanism: kind, threshold: 25 }), all)
          const before = live.raws()
          const preview = live.preview(next.donor, next.donations)
          expect(live.raws()).toEqual(before)
          live.give(next.donor, next.donations)
          for (const campaign of live.raws().campaigns) {
            const old = before.raw[before.campaigns.indexOf(campaign)] ?? 0
            const found = old + (preview.get(campaign) ?? 0)
            expect(Math.abs(found - live.rawOf(campaign))).toBeLessThanOrEqual(
              NEAR * Math.max(old, live.rawOf(campaign)),
            )
          }
        }),
      )
    },
  )

  test('Q3 one donor alone has exactly 0', () => {
    const live = liveMatch({ mechanism: 'plain' })
    for (const amount of [1n, 10n ** 26n, 3n]) live.give('ada', [{ campaign: 'p1', amount }])
    expect([live.rawOf('p1'), live.total(), live.rawOf('p2')]).toEqual([0, 0, 0])
  })

  test('in the pairwise mechanism a donation lowers the match of what the same two donors also support', () => {
    const live = liveMatch({ mechanism: 'pairwise', threshold: 25 })
    for (const donor of ['ada', 'bao']) live.give(donor, [{ campaign: 'p1', amount: 25n * 10n ** 18n }])
    expect(live.rawOf('p1')).toBeCloseTo(12.5, 12)
    live.give('ada', [{ campaign: 'p2', amount: 25n * 10n ** 18n }])
    expect(live.preview('bao', [{ campaign: 'p2', amount: 25n * 10n ** 18n }]).get('p1')).toBeCloseTo(25 / 3 - 12.5, 12)
  })

  test.each(['plain', 'pairwise'] as const)('%s: what is refused changes nothing', (mechanism) => {
    const live = liveMatch({ mechanism, threshold: 25 })
    for (const donor of ['ada', 'bao']) live.give(donor, [{ campaign: 'p1', amount: 10n ** 18n }])
    const before = live.raws()
    const good = { campaign: 'p1', amount: 1n }
    const attempts: [string, { campaign: string; amount: bigint }[], string][] = [
      ['ada', [good, { campaign: 'p1', amount: -1n }], 'must not be negative'],
      ['ada', [good, { campaign: 'p2', amount: 2n ** 96n - 1n }, { campaign: 'p2', amount: 1n }], 'above the chain'],
      ['bao', [good, { campaign: 'P1', amount: 1n }], 'differ in case only'],
      ['ADA', [good], 'differ in case only'],
      ['chidi', [good, { campaign: 'p3', amount: 1n }, { campaign: 'P3', amount: 1n }], 'differ in case only'],
    ]
    for (const [donor, donations, message] of attempts) expect(() => live.give(donor, donations)).toThrow(message)
    expect(live.raws()).toEqual(before)
  })

  test('refuses a threshold or trust that is not above 0', () => {
    expect(() => liveMatch({ mechanism: 'pairwise', threshold: 0 })).toThrow('The pairwise threshold must be')
    expect(() => liveMatch({ mechanism: 'pairwise', threshold: 1, trust: new Map([['ada', Number.NaN]]) })).toThrow(
      'The trust of ada must be a number above 0, not NaN',
    )
  })
})

function fed(live: LiveRound, carts: readonly Cart[]): LiveRound {
  for (const { donor, donations } of carts) live.give(donor, donations)
  return live
}

function donationsOf(carts: readonly Cart[]): Donation[] {
  return carts.flatMap(({ donor, donations }) => donations.map((donation) => ({ donor, ...donation })))
}

function near(live: LiveRound, campaigns: readonly string[], batch: Float64Array): void {
  const { campaigns: found, raw } = live.raws()
  expect(found).toEqual(campaigns)
  for (const [index, expected] of batch.entries()) {
    expect(Math.abs((raw[index] ?? 0) - expected), campaigns[index]).toBeLessThanOrEqual(NEAR * expected)
    expect(live.rawOf(campaigns[index] ?? '')).toBe(raw[index])
  }
  const whole = batch.reduce((sum, each) => sum + each, 0)
  expect(Math.abs(live.total() - whole)).toBeLessThanOrEqual(NEAR * whole)
}
