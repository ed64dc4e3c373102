import { type Measured, mechanisms } from './mechanisms'
import { loadRound } from './stored-round'
import { sizeOf, syntheticRound } from './synthetic-round'

/**
 * One measurement in a process of its own: `measure.ts time|memory|idle NAME TIMES FOLDER`. Prints milliseconds (`time`: the
 * least of 7 warm runs, or of one where a run takes long; undefined otherwise) and the peak resident megabytes of the whole
 * process (`memory`: after one run; `idle`: all modules loaded and, for what runs on gifts, the gifts made).
 */
const LONG = 20_000
const RUNS = 7
const WARM_UP = { milliseconds: 1_000, most: 50 }

function readyFor(measured: Measured, times: number, folder: string): () => unknown {
  return measured.from === 'totals'
    ? measured.prepare(loadRound(folder))
    : measured.prepare(syntheticRound(sizeOf(times)))
}

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function leastTime(run: () => unknown): { milliseconds: number; runs: number } {
  const first = timeOf(run)
  if (first > LONG) return { milliseconds: first, runs: 1 }
  for (let spent = first, runs = 1; spent < WARM_UP.milliseconds && runs < WARM_UP.most; runs++) spent += timeOf(run)
  return { milliseconds: Math.min(...Array.from({ length: RUNS }, () => timeOf(run))), runs: RUNS }
}

function print(figures: { milliseconds?: number; runs?: number }): void {
  console.log(JSON.stringify({ ...figures, peak: process.resourceUsage().maxRSS / 1_024 }))
}

const [what, name, times, folder = ''] = process.argv.slice(2)
const measured = mechanisms.find((each) => each.name === name)
if (measured === undefined) throw new Error(`Nothing is called ${name}`)
if (what === 'time') {
  print(leastTime(readyFor(measured, Number(times), folder)))
} else if (what === 'memory') {
  readyFor(measured, Number(times), folder)()
  print({})
} else {
  if (measured.from === 'gifts') syntheticRound(sizeOf(Number(times)))
  print({})
}
