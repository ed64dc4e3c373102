import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import type { DonationMatrix } from '@commonweight/qf/totals/donation-matrix'
import { BadInputError } from './input-errors'

/**
 * Nanoseconds that pairwise takes for two donors of one campaign, and COCM for a donor's total in one campaign with
 * another campaign, on one core of a server.
 */
const PAIRWISE_NS = 20
const COCM_NS = 30
/** Seconds from which a person is informed, and from which they must ask for it. */
const MIN_ANNOUNCED = 5
const MAX_UNASKED = 60

/**
 * Says before it starts how long a mechanism that takes long will take.
 * @throws BadInputError above a minute, unless `isLong` asks for it.
 */
export function announceWork(
  { starts, campaigns }: Pick<DonationMatrix, 'starts' | 'campaigns'>,
  { mechanism, isLong, times = 1 }: { mechanism: Mechanism; isLong: boolean; times?: number },
  warn: (message: string) => void,
): void {
  const { steps, nanoseconds, what } = workOf(starts, campaigns.length, mechanism)
  const seconds = (times * steps * nanoseconds) / 1e9
  if (seconds < MIN_ANNOUNCED) return
  const often = times === 1 ? '' : `, ${times} times`
  const count = `${steps.toLocaleString('en-US')} ${what}${often}`
  const sentence = `${mechanism} compares ${count}, which takes about ${durationOf(seconds)}`
  if (seconds > MAX_UNASKED && !isLong) {
    throw new BadInputError(`${sentence}. Nothing was computed; --long computes it.`)
  }
  warn(`${sentence}.`)
}

function workOf(starts: Uint32Array, campaigns: number, mechanism: Mechanism) {
  if (mechanism === 'plain' || mechanism === 'capped') return { steps: 0, nanoseconds: 0, what: '' }
  if (mechanism === 'pairwise') {
    let steps = 0
    for (let campaign = 0; campaign < campaigns; campaign++) {
      const donors = (starts[campaign + 1] as number) - (starts[campaign] as number)
      steps += (donors * (donors - 1)) / 2
    }
    return { steps, nanoseconds: PAIRWISE_NS, what: 'pairs of donors' }
  }
  const totals = starts[campaigns] ?? 0
  return { steps: totals * campaigns, nanoseconds: COCM_NS, what: 'pairs of a donor and two campaigns' }
}

function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`
  if (seconds < 5_400) return `${Math.ceil(seconds / 60)} minutes`
  return `${(seconds / 3_600).toFixed(1)} hours`
}
