import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { cocmParts } from '../src/mechanisms/cocm/cocm-parts'
import { cocmRaw } from '../src/mechanisms/cocm/cocm-raw'
import { matrixOfTotals } from '../src/totals/donation-matrix'
import { pairTotals } from '../src/totals/pair-totals'
import type { PartResult } from './cocm-worker'
import { sizeOf, syntheticRound } from './synthetic-round'

/**
 * COCM of a round of the first size in several workers that have the round already: least milliseconds of some runs, on
 * the wall and of the worker that was longest on the processor. Ends with an error if a run differs from the whole by a
 * bit.
 */
const RUNS = 20
/** Node's workers do not inherit the loader that reads TypeScript. */
const START = `import('tsx/esm/api').then(({ tsImport }) => tsImport('./cocm-worker.ts', '${import.meta.url}'))`
const { values } = parseArgs({ options: { workers: { type: 'string', default: '2' } } })
const matrix = matrixOfTotals(pairTotals(syntheticRound(sizeOf(1))))
const whole = cocmRaw(matrix)
const parts = cocmParts(matrix, Number(values.workers)).map((campaigns) => ({
  campaigns,
  worker: new Worker(START, { eval: true, workerData: { matrix, campaigns } }),
}))

async function run(): Promise<{ wall: number; processor: number }> {
  const start = performance.now()
  const raw = new Float64Array(whole.length)
  const times = parts.map(async ({ campaigns, worker }) => {
    worker.postMessage('run')
    const [result] = (await once(worker, 'message')) as [PartResult]
    for (const [place, campaign] of campaigns.entries()) raw[campaign] = result.raw[place] ?? 0
    return result.milliseconds ?? Number.NaN
  })
  const processor = Math.max(...(await Promise.all(times)))
  const wall = performance.now() - start
  if (raw.some((value, campaign) => value !== whole[campaign])) throw new Error('The parts differ from the whole')
  return { wall, processor }
}

const runs: { wall: number; processor: number }[] = []
for (let i = 0; i < RUNS; i++) runs.push(await run())
const least = (key: 'wall' | 'processor') => Math.min(...runs.map((each) => each[key])).toFixed(0)
const found = `${least('wall')} ms on the wall, ${least('processor')} ms on the processor`
console.log(`COCM in ${parts.length} workers, 1 x: ${found}.`)
await Promise.all(parts.map(({ worker }) => worker.terminate()))
