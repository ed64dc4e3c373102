import { cocmRaw } from '@commonweight/qf/mechanisms/cocm/cocm-raw'
import { pairwiseRaw } from '@commonweight/qf/mechanisms/pairwise-raw'
import { donationMatrix } from '@commonweight/qf/totals/donation-matrix'
import { expect, test } from 'vitest'
import { estimatedWork } from './estimated-work'
import { machineFactor } from './machine-factor'

const DONORS = 16_000
const CAMPAIGNS = 1_200
/** Of each donor, with a tail: from 1 to 60. */
const giftsOf = (donor: number) => 1 + Math.floor(60 * ((donor % 997) / 997) ** 6)

/** About twice the size of Gitcoin's ninth round; a few campaigns have most donors. */
const matrix = donationMatrix(
  Array.from({ length: DONORS }, (_, donor) =>
    Array.from({ length: giftsOf(donor) }, (_, gift) => {
      const draw = ((donor * 7_919 + gift * 104_729) % 10_007) / 10_007
      return { donor: `d${donor}`, campaign: `c${Math.floor(CAMPAIGNS * draw ** 3)}`, amount: 10n ** 18n }
    }),
  ).flat(),
)
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
