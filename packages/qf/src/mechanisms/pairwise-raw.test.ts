import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { syntheticRound } from '../../bench/synthetic-round'
import { donations } from '../../test/arbitraries'
import { expectClose } from '../../test/expect-close'
import { givenOf } from '../../test/given-of'
import { sharedVector } from '../../test/shared-vector'
import { slowPairwise } from '../../test/slow-mechanisms'
import { matrixOfRound, variantRounds } from '../../test/variant-rounds'
import { type DonationMatrix, donationMatrix } from '../totals/donation-matrix'
import { sumOf } from './blend-shares'
import { pairwiseByTwo } from './pairwise/pairwise-by-two'
import { type PairwiseOptions, pairwiseRaw } from './pairwise-raw'
import { plainRaw } from './plain-raw'

const thresholds = fc.constantFrom(0.01, 1, 25, 1e6)
const trusts = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 8, maxLength: 8 })

describe('pairwiseRaw', () => {
  test('equals the sum over pairs by its definition, with trust and without', () => {
    fc.assert(
      fc.property(donations, thresholds, fc.option(trusts), (donations, threshold, all) => {
        const matrix = donationMatrix(donations)
        const trust = all?.slice(0, matrix.donors.length)
        const options = trust === undefined ? { threshold } : { threshold, trust: Float64Array.from(trust) }
        const expected = slowPairwise(givenOf(matrix), threshold, trust)
        for (const math of ['simd', 'plain'] as const) {
          expectClose(pairwiseRaw(matrix, { ...options, math }), expected, 1e-13)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('Q2 two donors at a time give what one after the other does, to the bit', () => {
    const shape = fc.record({ campaigns: fc.integer({ min: 1, max: 30 }), donors: fc.integer({ min: 1, max: 60 }) })
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 1, noNaN: true }), thresholds, (size, part, threshold) => {
        const least = Math.max(size.campaigns, size.donors)
        const pairs = least + Math.floor(part * (size.campaigns * size.donors - least))
        const matrix = donationMatrix(syntheticRound({ ...size, pairs, donations: pairs }))
        const trust = Float64Array.from(matrix.donors, (_, donor) => (donor % 4) / 2)
        for (const options of [{ threshold }, { threshold, trust }]) {
          const expected = pairwiseRaw(matrix, { ...options, math: 'plain' })
          expect(pairwiseByTwo(matrix, expectedThresholds(matrix, options))).toEqual(expected)
          expect(pairwiseRaw(matrix, options)).toEqual(expected)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('where there is no WebAssembly, donors come one after the other', async () => {
    vi.resetModules()
    vi.stubGlobal('WebAssembly', undefined)
    const fresh = await import('./pairwise-raw')
    const matrix = donationMatrix(syntheticRound({ campaigns: 9, donors: 40, pairs: 120, donations: 120 }))
    expect(fresh.pairwiseRaw(matrix, { threshold: 25 })).toEqual(pairwiseRaw(matrix, { threshold: 25, math: 'plain' }))
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  test('is half of plain funding where nothing is bounded, and never more', () => {
    fc.assert(
      fc.property(donations, thresholds, (donations, threshold) => {
        const matrix = donationMatrix(donations)
        const plain = plainRaw(matrix).map((raw) => raw / 2)
        expectClose(pairwiseRaw(matrix, { threshold: 1e30 }), plain, 1e-14)
        for (const [index, raw] of pairwiseRaw(matrix, { threshold }).entries()) {
          expect(raw).toBeLessThanOrEqual((plain[index] ?? 0) * (1 + 1e-14))
        }
      }),
    )
  })

  test('Q3 one donor alone earns 0, and a donor who joins lowers no raw match', () => {
    fc.assert(
      fc.property(donations, donations, thresholds, (donations, added, threshold) => {
        const alone = donationMatrix(donations.map((each) => ({ ...each, donor: 'ada' })))
        expect([...pairwiseRaw(alone, { threshold })].every((raw) => raw === 0)).toBe(true)
        const joined = added.map((each) => ({ ...each, donor: 'new' }))
        const named = joined.map((each) => ({ ...each, amount: 0n }))
        const before = pairwiseRaw(donationMatrix([...donations, ...named]), { threshold })
        const after = pairwiseRaw(donationMatrix([...donations, ...joined]), { threshold })
        for (const [index, raw] of after.entries())
          expect(raw).toBeGreaterThanOrEqual((before[index] ?? 0) * (1 - 1e-13))
      }),
    )
  })

  test('a donor who gives again may lower the raw match of another campaign', () => {
    const donation = (donor: string, campaign: string, whole: bigint) => ({
      donor,
      campaign,
      amount: whole * 10n ** 18n,
    })
    const donations = [donation('ada', 'p1', 9n), donation('bao', 'p1', 9n), donation('bao', 'p2', 9n)]
    const before = pairwiseRaw(donationMatrix([...donations, donation('ada', 'p2', 0n)]), { threshold: 1 })
    const after = pairwiseRaw(donationMatrix([...donations, donation('ada', 'p2', 9n)]), { threshold: 1 })
    expectClose(before, [9 / 10, 0])
    expectClose(after, [9 / 19, 9 / 19])
  })

  test('refuses thresholds and trust that mean nothing', () => {
    const matrix = donationMatrix([{ donor: 'ada', campaign: 'p1', amount: 1n }])
    for (const threshold of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => pairwiseRaw(matrix, { threshold })).toThrow(`must be a number above 0, not ${threshold}`)
    }
    expect(() => pairwiseRaw(matrix, { threshold: 1, trust: Float64Array.of() })).toThrow('each of 1 donors, not for 0')
    expect(() => pairwiseRaw(matrix, { threshold: 1, trust: Float64Array.of(Number.NaN) })).toThrow(
      'The trust of ada must be a number of at least 0, not NaN',
    )
  })
})

describe.skipIf(variantRounds.absent)(variantRounds.label, () => {
  test('is at hand', () => {
    expect(variantRounds.cases.length).toBeGreaterThan(0)
  })

  const cases = variantRounds.cases.flatMap((round) => [0.01, 1, 25].map((threshold) => ({ ...round, threshold })))
  test.each(cases)('pairwise_M=$threshold of $name to 1e-9', ({ threshold, ...round }) => {
    const expected = round.results[`pairwise_M=${threshold === 0.01 ? threshold : threshold.toFixed(1)}`] ?? {}
    expectClose(pairwiseRaw(matrixOfRound(round), { threshold }), Object.values(expected))
  })
})

/** `trust` by number of the donor, from 1. `raw` is after the cap, `final` what is paid. */
type TrustCase = {
  matrix: string
  trust: Record<string, number>
  v_threshold: number
  total_pot: number
  grant_clr_percentage_cap: number
  bigtot: number
  raw: Record<string, number>
  final: Record<string, number>
}

const trustVector = sharedVector<TrustCase>('pairwise_trust_bonus.json', 'web_cases')

describe.skipIf(trustVector.absent || variantRounds.absent)(trustVector.label, () => {
  test('is at hand', () => {
    expect(trustVector.cases.length).toBeGreaterThan(0)
  })

  test.each(trustVector.cases)(
    '$matrix, M = $v_threshold, pot $total_pot, cap $grant_clr_percentage_cap %',
    (golden) => {
      const round = variantRounds.cases.find(({ name }) => name === golden.matrix)
      if (round === undefined) throw new Error(`There is no round ${golden.matrix}`)
      const trust = Float64Array.from(round.donors, (_, i) => golden.trust[i + 1] ?? Number.NaN)
      const uncapped = pairwiseRaw(matrixOfRound(round), { threshold: golden.v_threshold, trust })
      const { raw, paid } = grownOrClipped(uncapped, golden.total_pot, golden.grant_clr_percentage_cap / 100)
      expectClose(raw, Object.values(golden.raw))
      expectClose([sumOf(raw)], [golden.bigtot])
      expectClose(paid, Object.values(golden.final))
    },
  )
})

/**
 * How Gitcoin's own site paid raw matches, for its golden vectors only: clip each at a share of the pot (0: none) and
 * hand nothing on; then scale down to the pot, or, where less is asked for than there is, up by ln(pot / asked) per
 * cent.
 */
function grownOrClipped(uncapped: Float64Array, pot: number, capShare: number) {
  const raw = capShare === 0 ? uncapped : uncapped.map((each) => Math.min(each, capShare * pot))
  const asked = sumOf(raw)
  const factor = asked >= pot ? pot / asked : 1 + Math.log(pot / asked) / 100
  return { raw, paid: raw.map((each) => each * factor) }
}

function expectedThresholds({ donors }: DonationMatrix, { threshold, trust }: PairwiseOptions): Float64Array {
  return Float64Array.from(donors, (_, donor) => threshold * (trust?.[donor] ?? 1))
}
