import fc from 'fast-check'
import type { Contribution } from '../src/totals/contribution'
import type { Donation } from '../src/totals/donation-matrix'

/** Counted amounts in 1e-18 token over the whole range that matters: dust, cents, whales. */
export const counted = fc.oneof(
  fc.bigInt(0n, 20n),
  fc.bigInt(0n, 10n ** 18n),
  fc.bigInt(0n, 10n ** 24n),
  fc.bigInt(0n, 2n ** 88n),
)

/** Donations among few donors and campaigns, so that repeats and overlaps are common. */
export const contributions: fc.Arbitrary<Contribution[]> = fc.array(
  fc.record({
    donor: fc.constantFrom('ada', 'bao', 'chidi', 'dora', 'eno'),
    campaign: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    counted,
  }),
  { maxLength: 25 },
)

export const minimum = fc.constantFrom(0n, 1n, 10n ** 12n, 10n ** 18n)

/** Weights w of a round's campaigns, in 1e-18 token. */
export const weights = fc.array(fc.oneof(fc.constant(0n), fc.bigInt(0n, 1_000n), fc.bigInt(0n, 10n ** 30n)), {
  minLength: 1,
  maxLength: 12,
})

/** Pool and cap in base units, with the token's decimals. */
export const round = fc.record({
  pool: fc.oneof(fc.bigInt(0n, 1_000n), fc.bigInt(0n, 2n ** 96n - 1n)),
  cap: fc.oneof(fc.constant(0n), fc.bigInt(1n, 500n), fc.bigInt(1n, 2n ** 95n)),
  decimals: fc.constantFrom(0, 6, 8, 17, 18),
})

/** Donations among donors most of which back several campaigns, so that no mechanism is 0 everywhere. */
export const donations: fc.Arbitrary<Donation[]> = fc.array(
  fc.record({
    donor: fc.constantFrom('ada', 'bao', 'chidi', 'dora', 'eno', 'fay', 'gil', 'hana'),
    campaign: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
    amount: fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 10n ** 19n), fc.bigInt(0n, 10n ** 24n)),
  }),
  { maxLength: 30 },
)
