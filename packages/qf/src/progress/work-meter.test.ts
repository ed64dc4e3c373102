import { describe, expect, test } from 'vitest'
import { syntheticRound } from '../../bench/synthetic-round'
import { attackScenarios } from '../attack/attack-scenarios'
import { explainDonation } from '../explain/explain-donation'
import { explainMatches } from '../explain/explain-match'
import { cocmRaw } from '../mechanisms/cocm/cocm-raw'
import { cocmWork, cocmWorkAbout } from '../mechanisms/cocm/cocm-work'
import { computeMatch, type MatchRules } from '../mechanisms/compute-match'
import { pairwiseMeter } from '../mechanisms/pairwise/pairwise-meter'
import { pairwiseRaw } from '../mechanisms/pairwise-raw'
import { campaignsByDonor } from '../totals/campaigns-by-donor'
import { donationMatrix } from '../totals/donation-matrix'
import { type OnProgress, partOf, WorkMeter } from './work-meter'

const donations = syntheticRound({ campaigns: 60, donors: 700, pairs: 4_000, donations: 4_000, donorPairs: 200_000 })
const matrix = donationMatrix(donations)
const rules = { pool: 10n ** 9n, cap: 10n ** 8n, decimals: 6 }

/** What is reported, and what is returned. */
function followed<Result>(run: (onProgress: OnProgress) => Result) {
  const shares: number[] = []
  const result = run((share) => void shares.push(share))
  return { shares, result }
}

/** From above 0 to about 1, ascending, in many steps but not too many. */
function expectGradual(shares: readonly number[], most = 260) {
  expect(shares.length).toBeGreaterThan(40)
  expect(shares.length).toBeLessThanOrEqual(most)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(0)).toBeLessThan(0.1)
  expect(shares.at(-1)).toBeGreaterThan(0.95)
  expect(shares.at(-1)).toBeLessThanOrEqual(1)
}

describe('progress ascends to the end and changes no result', () => {
  test.each(['pairwise', 'cocm', 'blend'] as const)('%s', (mechanism) => {
    const chosen: MatchRules = { ...rules, mechanism }
    const { shares, result } = followed((onProgress) => computeMatch(matrix, chosen, onProgress))
    expectGradual(shares)
    expect(result).toEqual(computeMatch(matrix, chosen))
  })

  test('pairwise without SIMD', () => {
    const { shares } = followed((onProgress) => pairwiseRaw(matrix, { threshold: 25, math: 'plain', onProgress }))
    expectGradual(shares)
  })

  test.each(['plain', 'pairwise', 'cocm', 'blend', 'capped'] as const)('explanations with %s', (mechanism) => {
    const chosen: MatchRules = { ...rules, mechanism }
    const { shares, result } = followed((onProgress) => explainMatches(matrix, chosen, onProgress))
    expectGradual(shares, 520)
    expect(result).toEqual(explainMatches(matrix, chosen))
  })

  test('what a donor changed, and attacks', () => {
    const donor = matrix.donors[0] ?? ''
    const chosen: MatchRules = { ...rules, mechanism: 'pairwise' }
    expectGradual(followed((onProgress) => explainDonation(matrix, chosen, { donor }, onProgress)).shares, 520)
    const { shares, result } = followed((onProgress) => attackScenarios(donations, { rules, draws: 2, onProgress }))
    expectGradual(shares, 2 * 260 * 7)
    expect(result).toEqual(attackScenarios(donations, { rules, draws: 2 }))
  })
})

test('a callback that throws ends the computation', () => {
  const ends = () => {
    throw new RangeError('enough')
  }
  expect(() => pairwiseRaw(matrix, { threshold: 25, onProgress: ends })).toThrow('enough')
  expect(pairwiseRaw(matrix, { threshold: 25 })).toEqual(pairwiseRaw(matrix, { threshold: 25, math: 'plain' }))
})

test('a meter without work, or with more than expected, stays within 0 and 1', () => {
  const { shares } = followed((onProgress) => {
    new WorkMeter(0, onProgress).add(1)
    new WorkMeter(2, partOf(onProgress, 0.5, 1) ?? onProgress).add(7)
  })
  expect(shares).toEqual([1])
  expect(partOf(undefined, 0, 1)).toBeUndefined()
})

test('the work of COCM by chance is about that by count', () => {
  const sumOf = (work: Float64Array) => work.reduce((sum, each) => sum + each, 0)
  const ratio = sumOf(cocmWorkAbout(matrix)) / sumOf(cocmWork(matrix))
  expect(ratio).toBeGreaterThan(0.7)
  expect(ratio).toBeLessThan(1.5)
})

// What counting adds is timed by itself: the difference of two runs says more about other programs.
describe('counting takes less than 2 % of the time', () => {
  const size = { campaigns: 300, donors: 4_000, pairs: 30_000, donations: 30_000, donorPairs: 6_000_000 }
  const large = donationMatrix(syntheticRound(size))
  const nothing = () => undefined

  test('in pairwise', () => {
    const byDonor = campaignsByDonor(large)
    const counting = least(30, () => {
      const meter = pairwiseMeter(large, byDonor, nothing)
      for (let donor = 0; donor < large.donors.length; donor++) meter?.(donor)
    })
    expect(counting / least(10, () => pairwiseRaw(large, { threshold: 25 }))).toBeLessThan(0.02)
  })

  test('in COCM', () => {
    const counting = least(30, () => {
      cocmWorkAbout(large)
      const meter = new WorkMeter(large.amounts.length, nothing)
      for (let pair = 0; pair < large.amounts.length; pair++) meter.add(1)
    })
    expect(counting / least(5, () => cocmRaw(large))).toBeLessThan(0.02)
  })
})

function least(runs: number, run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}
