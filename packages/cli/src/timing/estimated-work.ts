import { cocmWork } from '@commonweight/qf/mechanisms/cocm/cocm-work'
import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import { donorPairs } from '@commonweight/qf/mechanisms/pairwise/pairwise-meter'
import type { DonationMatrix } from '@commonweight/qf/totals/donation-matrix'

/**
 * Nanoseconds a step by the size of a round: its table no longer fits a processor's caches. From
 * packages/qf/bench/README.md: its times for 1 x, 10 x and 100 x, divided by their steps (pairs of donors; the sum of
 * `cocmWork`). `npm run bench -w @commonweight/qf` measures them again.
 */
const PAIRWISE_NS: readonly Point[] = [
  { size: 8_131, ns: 1.97 },
  { size: 81_310, ns: 3.51 },
  { size: 813_100, ns: 10.6 },
]
const COCM_NS: readonly Point[] = [
  { size: 641, ns: 0.24 },
  { size: 6_410, ns: 0.61 },
]

type Point = { size: number; ns: number }

/** @property seconds On the machine of the benchmark. @property steps Of what is counted, `what`. */
export type Work = { seconds: number; steps: number; what: string }

/** How long a mechanism takes on a round; undefined for those that take no longer than reading a file. */
export function estimatedWork(matrix: DonationMatrix, mechanism: Mechanism): Work | undefined {
  if (mechanism === 'plain' || mechanism === 'capped') return undefined
  if (mechanism === 'pairwise') {
    const steps = donorPairs(matrix)
    return { steps, seconds: (steps * nsAt(PAIRWISE_NS, matrix.donors.length)) / 1e9, what: 'pairs of donors' }
  }
  const steps = cocmWork(matrix).reduce((sum, each) => sum + each, 0)
  const seconds = (steps * nsAt(COCM_NS, matrix.campaigns.length)) / 1e9
  return { steps, seconds, what: 'steps from campaign to campaign' }
}

/** Between two points along a power of the size, beyond the last along the last power. */
function nsAt(points: readonly Point[], size: number): number {
  const [first = { size: 1, ns: 1 }] = points
  if (size <= first.size) return first.ns
  const next = points.findIndex((point) => point.size >= size)
  const upper = points.at(next) ?? first
  const lower = points.at(next < 0 ? -2 : next - 1) ?? first
  const power = Math.log(upper.ns / lower.ns) / Math.log(upper.size / lower.size)
  return lower.ns * (size / lower.size) ** power
}
