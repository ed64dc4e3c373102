import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { growthPlot } from './growth-plot'
import { mechanisms } from './mechanisms'
import { type Figures, lineOf, pairwiseRatio, report } from './report'
import { storeRound } from './stored-round'
import { sizeOf } from './synthetic-round'

/** A run that takes longer is ended; the growth so far tells what it would take. */
const LIMIT = 360_000
/** Of the time of pairwise donor by donor, at the first size. */
const MAX_PAIRWISE_RATIO = 0.5
/** A round of 100 times the size has 2 GB of donation objects. */
const HEAP = '--max-old-space-size=12288'

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1,10,100' }, write: { type: 'boolean', default: false } },
})
const sizes = values.sizes.split(',').map(Number)
if (sizes.some((times) => !Number.isInteger(times) || times < 1))
  throw new Error(`Sizes are whole numbers, not ${values.sizes}`)
const folder = mkdtempSync(`${tmpdir()}/qf-bench-`)

type Measurement = {
  milliseconds?: number
  wall?: number
  runs?: number
  peak: number
}

/** One line about COCM in two workers, from a process of its own. */
function workersLine(): string {
  const script = fileURLToPath(new URL('cocm-workers.ts', import.meta.url))
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error('COCM in workers could not be measured')
  return stdout.trim()
}

/** From a process of its own; undefined: it took too long, or refused the size. */
function measure(what: 'time' | 'memory' | 'idle', name: string, times: number): Measurement | undefined {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url))
  const { stdout, status } = spawnSync(
    process.execPath,
    [HEAP, '--import', 'tsx', script, what, name, `${times}`, `${folder}/${times}`],
    { encoding: 'utf8', timeout: LIMIT, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return status === 0 ? (JSON.parse(stdout) as Measurement) : undefined
}

function figuresOf(name: string, times: number): Figures {
  const timed = measure('time', name, times)
  if (timed?.milliseconds === undefined) return { name, times }
  const peak = timed.runs === 1 ? timed.peak : measure('memory', name, times)?.peak
  const idle = measure('idle', name, times)?.peak
  if (peak === undefined || idle === undefined) throw new Error(`The memory of ${name} could not be measured`)
  return { name, times, milliseconds: timed.milliseconds, wall: timed.wall ?? 0, megabytes: peak - idle }
}

const figures: Figures[] = []
const given = new Set<string>()
for (const times of sizes) {
  mkdirSync(`${folder}/${times}`)
  storeRound(times, `${folder}/${times}`)
  for (const measured of mechanisms) {
    // What took too long once does not get shorter.
    const found = given.has(measured.name) ? { name: measured.name, times } : figuresOf(measured.name, times)
    if (found.milliseconds === undefined) given.add(measured.name)
    figures.push(found)
    console.log(lineOf(found))
  }
}
rmSync(folder, { recursive: true })
const ratio = pairwiseRatio(figures, 1)
if (ratio !== undefined && ratio > MAX_PAIRWISE_RATIO) {
  throw new Error(`Pairwise takes ${ratio.toFixed(2)} of the time of donor by donor, more than ${MAX_PAIRWISE_RATIO}`)
}
if (values.write) {
  const lines = mechanisms.map(({ name }) => ({
    name,
    points: figures.flatMap((each) =>
      each.name === name && each.milliseconds !== undefined
        ? [{ pairs: sizeOf(each.times).pairs, milliseconds: each.milliseconds }]
        : [],
    ),
  }))
  writeFileSync(new URL('growth.svg', import.meta.url), growthPlot(lines))
  const facts = { sizes, machine: cpus()[0]?.model ?? '', workers: workersLine() }
  writeFileSync(new URL('README.md', import.meta.url), report(figures, facts))
}
