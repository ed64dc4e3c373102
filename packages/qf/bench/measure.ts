import { existsSync, readFileSync } from 'node:fs'
import { type Measured, mechanisms } from './mechanisms'
import { loadRound } from './stored-round'
import { sizeOf, syntheticRound } from './synthetic-round'

/**
 * One measurement in a process of its own: `measure.ts time|memory|idle NAME TIMES FOLDER`. Prints the peak resident
 * megabytes of the whole process (`memory`: after one run; `idle`: all modules loaded and, for what runs on donations,
 * the donations made), and for `time` the least milliseconds of 7 warm runs, of fewer where a run takes long, on the
 * processor and on the wall. What the process spends on the processor hardly depends on what else runs on the machine.
 */
const LONG = { once: 20_000, twice: 2_000 }
const STATUS = '/proc/self/status'
const RUNS = 7
const WARM_UP = { milliseconds: 1_000, most: 50 }

function readyFor(measured: Measured, times: number, folder: string): () => unknown {
  return measured.from === 'totals'
    ? measured.prepare(loadRound(folder))
    : measured.prepare(syntheticRound(sizeOf(times)))
}

type Times = {
  milliseconds: number
  wall: number
}

function timesOf(run: () => unknown): Times {
  const start = performance.now()
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return { milliseconds: (user + system) / 1_000, wall: performance.now() - start }
}

function leastTimes(run: () => unknown): Times & { runs: number } {
  const first = timesOf(run)
  if (first.wall > LONG.once) return { ...first, runs: 1 }
  for (let spent = first.wall, runs = 1; spent < WARM_UP.milliseconds && runs < WARM_UP.most; runs++) {
    spent += timesOf(run).wall
  }
  const long = first.wall > LONG.twice
  const all = long ? [first, timesOf(run)] : Array.from({ length: RUNS }, () => timesOf(run))
  const least = (key: keyof Times) => Math.min(...all.map((times) => times[key]))
  return { milliseconds: least('milliseconds'), wall: least('wall'), runs: all.length }
}

function print(figures: Partial<Times> & { runs?: number }): void {
  console.log(JSON.stringify({ ...figures, peak: peakMegabytes() }))
}

/** On Linux `maxRSS` begins with what the parent had, so that its own peak is read from the kernel's table. */
function peakMegabytes(): number {
  if (!existsSync(STATUS)) return process.resourceUsage().maxRSS / 1_024
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1]
  if (peak === undefined) throw new Error(`${STATUS} has no VmHWM`)
  return Number(peak) / 1_024
}

const [what, name, times, folder = ''] = process.argv.slice(2)
const measured = mechanisms.find((each) => each.name === name)
if (measured === undefined) throw new Error(`Nothing is called ${name}`)
if (what === 'time') {
  print(leastTimes(readyFor(measured, Number(times), folder)))
} else if (what === 'memory') {
  readyFor(measured, Number(times), folder)()
  print({})
} else {
  if (measured.from === 'donations') syntheticRound(sizeOf(Number(times)))
  print({})
}
