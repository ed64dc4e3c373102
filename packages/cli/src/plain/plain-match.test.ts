import { isqrt } from '@commonweight/qf/exact/isqrt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LargeAmounts, packAmount } from '../csv/packed-amount'
import { PairStore } from '../csv/pair-store'
import { CampaignRaws } from './campaign-raws'
import { type PlainRules, plainMatch } from './plain-match'

const WHOLE = 10n ** 18n
const RULES: PlainRules = { pool: 100n * WHOLE, cap: 0n, decimals: 18, surplus: 'return', overflow: 'hand-on' }

/** Totals of different donors, by project. */
type Round = bigint[][]

function rawsOf(round: Round, minimum = 0n): CampaignRaws {
  const larges = new LargeAmounts()
  const store = new PairStore(larges)
  for (const [project, totals] of round.entries()) {
    for (const [donor, total] of totals.entries()) store.add(project, donor, ...packAmount(total, larges))
  }
  return new CampaignRaws(round.length, store, minimum)
}

/** As the definition says, with 400 binary digits of every root; what is nearer to a whole unit than 2^-200 is that. */
function slowRaw(totals: readonly bigint[]): bigint {
  const roots = totals.reduce((sum, total) => sum + isqrt(total << 800n), 0n)
  return totals.filter((total) => total > 0n).length < 2
    ? 0n
    : roots * roots - (totals.reduce((sum, total) => sum + total, 0n) << 800n)
}

const floorSlowly = (value: bigint) => (value + (1n << 600n)) >> 800n

/** Clips and hands on, with fractions, until nothing exceeds. */
function slowMatch(round: Round, { pool, cap, decimals, surplus, overflow }: PlainRules): bigint[] {
  const raws = round.map(slowRaw)
  const unit = 10n ** BigInt(18 - decimals)
  const sum = raws.reduce((total, raw) => total + raw, 0n)
  if (sum === 0n) return raws.map(() => 0n)
  const scale = 1n << 800n
  const subsidy = sum / unit
  const isPoor = subsidy >= pool * scale
  const budget = surplus === 'pay-all' || isPoor ? pool * scale : subsidy
  const limit = (raw: bigint) => (surplus === 'return' && overflow === 'keep' && !isPoor ? raw / unit : pool * scale)
  const capped = new Set<number>()
  for (;;) {
    const left = budget - BigInt(capped.size) * cap * scale
    const rest = raws.reduce((total, raw, k) => (capped.has(k) ? total : total + raw), 0n)
    const shares = raws.map((raw, k) => {
      if (capped.has(k)) return cap * scale
      const share = rest === 0n ? 0n : (raw * left) / rest
      return share > limit(raw) ? limit(raw) : share
    })
    const over = [...shares.keys()].filter((k) => !capped.has(k) && cap > 0n && (shares[k] ?? 0n) > cap * scale)
    if (over.length === 0) return shares.map(floorSlowly)
    for (const k of over) capped.add(k)
  }
}

const amount = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 30n }),
  fc.bigInt({ min: 1n, max: 500n }).map((cents) => cents * 10n ** 16n),
  fc.constantFrom(2n * WHOLE, 3n * WHOLE, 5n * WHOLE, 1n),
)
const round = fc.array(fc.array(amount, { maxLength: 6 }), { maxLength: 6 })
const rules = fc.record({
  pool: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.constantFrom(6n * WHOLE, 10n ** 6n)),
  cap: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 10n ** 23n })),
  decimals: fc.constantFrom(18, 6, 0),
  surplus: fc.constantFrom('return' as const, 'pay-all' as const),
})

test('Q3 Q4 raw and payouts are those of the definition with 400-digit roots, to the unit', () => {
  fc.assert(
    fc.property(round, rules, (totals, chosen) => {
      const overflow = chosen.cap > 0n && chosen.surplus === 'return' ? 'hand-on' : 'keep'
      const full = { ...chosen, overflow } as const
      const raws = rawsOf(totals)
      expect(totals.map((_, k) => raws.at(k).floor)).toEqual(totals.map((one) => floorSlowly(slowRaw(one))))
      const matched = plainMatch(raws, full)
      expect(matched).toEqual(slowMatch(totals, full))
      expect(matched.reduce((sum, one) => sum + one, 0n)).toBeLessThanOrEqual(full.pool)
      expect(matched.filter((one) => full.cap > 0n && one > full.cap)).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('with overflow kept no payout exceeds its raw while the pool covers all', () => {
  fc.assert(
    fc.property(round, fc.bigInt({ min: 1n, max: 10n ** 22n }), (totals, cap) => {
      const raws = rawsOf(totals)
      const pool = totals.reduce((sum, _, k) => sum + raws.at(k).floor + 1n, 0n)
      const matched = plainMatch(raws, { ...RULES, pool, cap, overflow: 'keep' })
      const least = (a: bigint, b: bigint) => [a, b].sort((x, y) => (x < y ? -1 : 1))[0]
      expect(matched).toEqual(totals.map((_, k) => least(cap, raws.at(k).floor)))
    }),
  )
})

test('roots taken slowly give what floats in pairs give', () => {
  fc.assert(
    fc.property(round, rules, (totals, chosen) => {
      const full = { ...chosen, overflow: 'hand-on' } as const
      const slow = rawsOf(totals)
      slow.finish()
      expect(totals.every((_, k) => slow.at(k).isFinal)).toBe(true)
      expect(plainMatch(slow, full)).toEqual(plainMatch(rawsOf(totals), full))
    }),
  )
})

describe('what roots that are no decimals add up to is exact', () => {
  test('raw of two who give 2 each is 4', () => {
    expect(rawsOf([[2n * WHOLE, 2n * WHOLE]]).at(0).floor).toBe(4n * WHOLE)
  })

  test('a pool of 6 is shared 4 to 2 between raws of 4 and 2', () => {
    const raws = rawsOf([
      [2n * WHOLE, 2n * WHOLE],
      [WHOLE, WHOLE],
    ])
    expect(plainMatch(raws, { ...RULES, pool: 6n, decimals: 0 })).toEqual([4n, 2n])
  })
})

test('Q3 one donor alone earns nothing, and a round of nobody leaves the pool', () => {
  expect(plainMatch(rawsOf([[WHOLE], []]), RULES)).toEqual([0n, 0n])
  expect(plainMatch(rawsOf([]), RULES)).toEqual([])
})

test('a surplus returns, or is paid', () => {
  const raws = rawsOf([[WHOLE, WHOLE]])
  expect(plainMatch(raws, RULES)).toEqual([2n * WHOLE])
  expect(plainMatch(raws, { ...RULES, surplus: 'pay-all' })).toEqual([100n * WHOLE])
})

test('a donor below the minimum does not count', () => {
  const raws = rawsOf([[WHOLE, WHOLE, WHOLE - 1n]], WHOLE)
  expect([raws.donors[0], raws.at(0).floor]).toEqual([2, 2n * WHOLE])
})

test('a project of many equal donations has the raw n (n - 1) c', () => {
  const count = 20_000n
  const raws = rawsOf([Array.from({ length: Number(count) }, () => 7n * WHOLE)])
  expect(raws.at(0).floor).toBe(count * (count - 1n) * 7n * WHOLE)
})
