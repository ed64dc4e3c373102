import { existsSync, readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { cocmRawOf } from '../src/mechanisms/cocm/cocm-raw-of'
import type { DonationMatrix } from '../src/totals/donation-matrix'

/** Of one part of a round: raw matches, and how long the thread was on the processor (Linux only). */
export type PartResult = {
  raw: Float64Array
  milliseconds: number | undefined
}

const SCHEDULED = '/proc/thread-self/schedstat'
const { matrix, campaigns } = workerData as { matrix: DonationMatrix; campaigns: Uint32Array }

/** Nanoseconds that this thread has been on a processor. */
function onProcessor(): number | undefined {
  return existsSync(SCHEDULED) ? Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) : undefined
}

parentPort?.on('message', () => {
  const before = onProcessor()
  const raw = cocmRawOf(matrix, campaigns)
  const after = onProcessor()
  const milliseconds = before === undefined || after === undefined ? undefined : (after - before) / 1e6
  parentPort?.postMessage({ raw, milliseconds } satisfies PartResult)
})
