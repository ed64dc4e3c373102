import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import type { DonationMatrix } from '@commonweight/qf/totals/donation-matrix'
import { BadInputError } from '../input-errors'
import { estimatedWork } from './estimated-work'
import { machineFactor } from './machine-factor'
import { durationOf } from './with-progress'

/** Seconds from which a person is informed, and from which they must ask for it. */
const MIN_ANNOUNCED = 5
const MAX_UNASKED = 60
/** Below this, no machine is so slow that anything is announced, and its speed is not measured. */
const MIN_MEASURED = 0.5

/**
 * What is computed on a round: which mechanisms, and how often each.
 * @property factorOf Measures this machine.
 */
export type PlannedWork = {
  mechanisms: readonly Mechanism[]
  times?: number
  isLong: boolean
  factorOf?: () => number
}

/**
 * Says before it starts how long work that takes long will take.
 * @returns Seconds that it is estimated to take.
 * @throws BadInputError above a minute, unless `isLong` asks for it.
 */
export function announceWork(
  matrix: DonationMatrix,
  { mechanisms, times = 1, isLong, factorOf = machineFactor }: PlannedWork,
  warn: (message: string) => void,
): number {
  const works = mechanisms.flatMap((mechanism) => {
    const work = estimatedWork(matrix, mechanism)
    return work === undefined ? [] : [{ ...work, mechanism }]
  })
  const usual = times * works.reduce((sum, { seconds }) => sum + seconds, 0)
  if (usual < MIN_MEASURED) return usual
  const seconds = usual * factorOf()
  if (seconds < MIN_ANNOUNCED) return seconds
  const parts = works.map(
    ({ mechanism, steps, what }) => `${mechanism} ${Math.ceil(steps).toLocaleString('en-US')} ${what}`,
  )
  const often = times === 1 ? '' : `, ${times} times`
  const sentence = `There are for ${parts.join(' and for ')}${often}, which take about ${durationOf(seconds)}`
  if (seconds > MAX_UNASKED && !isLong) {
    throw new BadInputError(`${sentence}. Nothing was computed; --long computes it.`)
  }
  warn(`${sentence}.`)
  return seconds
}
