import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, minimum, round as terms } from '../../test/arbitraries'
import { slowPayouts, slowTotals, slowWeight } from '../../test/slow-model'
import { previewMatch } from '../chain/preview-match'
import { countedOf, matchWeightOf, tallyOf } from '../chain/tally'
import type { Contribution } from '../totals/contribution'
import { jointMatch } from './joint-match'

const CAMPAIGNS = ['p1', 'p2', 'p3', 'p4']
/** The donor's lines; the last campaign of the round is in none. */
const IN_CART = ['p1', 'p2', 'p3']
const amount = fc.oneof(fc.constant(0n), fc.bigInt(0n, 1_000n), fc.bigInt(0n, 10n ** 10n))
const amounts = fc.tuple(amount, amount, amount)

type Terms = { pool: bigint; cap: bigint; decimals: number; minimum: bigint }
type Given = { terms: Terms; donations: readonly Contribution[]; pending: readonly bigint[]; cart: readonly bigint[] }

const givenRounds: fc.Arbitrary<Given & { weight: bigint }> = fc.record({
  donations: contributions,
  terms: fc.tuple(terms, minimum).map(([round, least]) => ({ ...round, minimum: least })),
  pending: amounts,
  cart: amounts,
  weight: fc.oneof(fc.constant(10_000n), fc.bigInt(0n, 10_000n)),
})

const weightOf = (campaign: string, donations: readonly Contribution[], least: bigint) =>
  matchWeightOf(tallyOf(slowTotals(campaign, donations), least))

/** What the function is given: the state before anything pending. */
function joint({ terms, donations, pending, cart, weight }: Given & { weight: bigint }, isOthersKnown = true) {
  const own = donations.filter(({ donor }) => donor === 'ada')
  const weights = CAMPAIGNS.map((campaign) => weightOf(campaign, donations, terms.minimum))
  return jointMatch({
    round: { ...terms, weight: weights.reduce((sum, w) => sum + w, 0n), pinned: 0 },
    lines: IN_CART.map((campaign, index) => ({
      tally: tallyOf(slowTotals(campaign, donations), terms.minimum),
      counted: slowTotals(campaign, own)[0] ?? 0n,
      pending: pending[index] ?? 0n,
      amount: cart[index] ?? 0n,
      weight,
    })),
    others: isOthersKnown ? [weights[3] ?? 0n] : null,
  })
}

function withGifts(
  donations: readonly Contribution[],
  gifts: readonly bigint[],
  { weight, decimals }: { weight: bigint; decimals: number },
) {
  const given = IN_CART.map((campaign, index) => ({
    donor: 'ada',
    campaign,
    counted: countedOf(gifts[index] ?? 0n, weight, decimals),
  }))
  return [...donations, ...given]
}

/** Matches of the lines in base units, by the definitions, from all donations. */
function recomputed(donations: readonly Contribution[], { pool, cap, decimals, minimum: least }: Terms): bigint[] {
  const parts = CAMPAIGNS.map((campaign) => slowWeight(campaign, donations, least))
  return slowPayouts(parts, { pool, cap, ideal: 10n ** BigInt(18 - decimals) }).slice(0, IN_CART.length)
}

describe('jointMatch', () => {
  test('Q5 equals the round recomputed with all gifts, pending ones first, cap included', () => {
    fc.assert(
      fc.property(givenRounds, (given) => {
        const { donations, terms, pending, cart, weight } = given
        const sent = withGifts(donations, pending, { weight, decimals: terms.decimals })
        const before = recomputed(sent, terms)
        const after = recomputed(withGifts(sent, cart, { weight, decimals: terms.decimals }), terms)
        const found = joint(given)
        expect(found.isExact).toBe(true)
        expect(found.lines.map((line) => line.before)).toEqual(before)
        expect(found.lines.map((line) => line.after)).toEqual(after)
        const total = after.reduce((sum, value, index) => sum + value - (before[index] ?? 0n), 0n)
        expect(found.rise).toBe(total)
        expect(found.rise).toBe(found.lines.reduce((sum, { rise }) => sum + rise, 0n))
      }),
      { numRuns: 500 },
    )
  })

  test('needs the other campaigns only where there is a cap', () => {
    fc.assert(
      fc.property(givenRounds, (given) => {
        const open = { ...given, terms: { ...given.terms, cap: 0n } }
        expect(joint(open, false)).toEqual(joint(open))
        expect(joint({ ...given, terms: { ...given.terms, cap: 1n } }, false).isExact).toBe(false)
      }),
    )
  })

  test('of one line is what that line brings alone', () => {
    fc.assert(
      fc.property(givenRounds, (given) => {
        const cart = [given.cart[0] ?? 0n, 0n, 0n]
        const { terms, donations, weight } = given
        const alone = previewMatch({
          round: terms,
          tally: tallyOf(slowTotals('p1', donations), terms.minimum),
          counted:
            slowTotals(
              'p1',
              donations.filter(({ donor }) => donor === 'ada'),
            )[0] ?? 0n,
          amount: cart[0] ?? 0n,
          weight,
          others: ['p2', 'p3', 'p4'].map((campaign) => weightOf(campaign, donations, terms.minimum)),
        })
        expect(joint({ ...given, cart, pending: [0n, 0n, 0n] }).lines[0]).toEqual(alone)
      }),
    )
  })

  test('never exceeds the pool, and never lowers what all lines have together', () => {
    fc.assert(
      fc.property(givenRounds, (given) => {
        const { lines, rise } = joint(given)
        expect(lines.reduce((sum, { after }) => sum + after, 0n)).toBeLessThanOrEqual(given.terms.pool)
        // Each match is floored, so the sum may lose less than one base unit for each line.
        expect(rise).toBeGreaterThan(-BigInt(IN_CART.length) - 1n)
      }),
    )
  })
})

/** 1 of a token of six decimals. */
const UNIT = 10n ** 6n

/**
 * A pool of 3,000 that the gifts ask more of than it has: three campaigns of 40, 30 and 20 donors who gave 4 each, and
 * a fourth of 60.
 */
function smallPool(cart: readonly bigint[], pending: readonly bigint[] = [0n, 0n, 0n], weight = 10_000n) {
  const counted = 4n * 10n ** 18n
  const donations = [40, 30, 20, 60].flatMap((people, place) =>
    Array.from({ length: people }, (_, index) => ({ donor: `d${index}`, campaign: CAMPAIGNS[place] ?? '', counted })),
  )
  return joint({ terms: { pool: 3_000n * UNIT, cap: 0n, decimals: 6, minimum: 0n }, donations, pending, cart, weight })
}

const text = (units: bigint) => (Number(units) / Number(UNIT)).toFixed(2)

describe('figures', () => {
  const cart = [25n * UNIT, 10n * UNIT, 20n * UNIT]

  test('gifts that bring 69.10, 38.11 and 39.18 one by one bring 47.04, 18.81 and 29.60 together', () => {
    const alone = cart.map((gift, place) => {
      const { lines } = smallPool(cart.map((_, index) => (index === place ? gift : 0n)))
      return text(lines[place]?.rise ?? 0n)
    })
    expect(alone).toEqual(['69.10', '38.11', '39.18'])
    expect(smallPool(cart).lines.map(({ rise }) => text(rise))).toEqual(['47.04', '18.81', '29.60'])
  })

  test('a gift that is still on its way has its part of the match already', () => {
    const [first] = smallPool([0n, 10n * UNIT, 0n], [25n * UNIT, 0n, 0n]).lines
    expect(first?.before).toBe(smallPool([25n * UNIT, 0n, 0n]).lines[0]?.after)
    // Its campaign loses a little to the line that is new.
    expect(first?.rise).toBeLessThan(0n)
  })

  test('of a donor who is not verified bring nothing', () => {
    expect(smallPool(cart, [0n, 0n, 0n], 0n).rise).toBe(0n)
  })
})
