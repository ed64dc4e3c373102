import { cocmRaw } from '@commonweight/qf/mechanisms/cocm/cocm-raw'
import { pairwiseRaw } from '@commonweight/qf/mechanisms/pairwise-raw'
import { donationMatrix } from '@commonweight/qf/totals/donation-matrix'
import { expect, test } from 'vitest'
import { syntheticRound } from '../../../qf/bench/synthetic-round'
import { estimatedWork } from './estimated-work'
import { machineFactor } from './machine-factor'

/** About twice the size of Gitcoin's ninth round, and as unequal. */
const size = { campaigns: 1_200, donors: 16_000, pairs: 120_000, donations: 120_000, donorPairs: 52_000_000 }
const matrix = donationMatrix(syntheticRound(size))
/** Estimate and reality agree within this. */
const FACTOR = 3

test.each([
  { mechanism: 'pairwise' as const, run: () => pairwiseRaw(matrix, { threshold: 25 }) },
  { mechanism: 'cocm' as const, run: () => cocmRaw(matrix) },
])('$mechanism takes about as long as estimated on this machine', ({ mechanism, run }) => {
  const estimated = (estimatedWork(matrix, mechanism)?.seconds ?? 0) * machineFactor()
  const ratios = Array.from({ length: 3 }, () => processorSeconds(run) / estimated)
  const least = Math.min(...ratios)
  expect(least).toBeGreaterThan(1 / FACTOR)
  expect(least).toBeLessThan(FACTOR)
})

test('a larger round takes longer for each step, as its tables leave the caches', () => {
  const nsOf = (donors: number) => {
    const starts = Uint32Array.of(0, donors)
    const donorOf = Uint32Array.from({ length: donors }, (_, donor) => donor)
    const names = Array.from({ length: donors }, (_, donor) => `${donor}`)
    const round = { donors: names, campaigns: ['p'], starts, donorOf, amounts: new Float64Array(donors).fill(1) }
    const { seconds = 0, steps = 1 } = estimatedWork(round, 'pairwise') ?? {}
    return (1e9 * seconds) / steps
  }
  const [small = 0, first = 0, between = 0, large = 0, largest = 0] = [10, 8_131, 40_000, 813_100, 2_000_000].map(nsOf)
  expect([small, first, large]).toEqual([1.97, 1.97, 10.6].map((ns) => expect.closeTo(ns, 6)))
  expect(between).toBeGreaterThan(first)
  expect(between).toBeLessThan(3.51)
  expect(largest).toBeGreaterThan(large)
})

/** Other programs that run meanwhile do not count. */
function processorSeconds(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
