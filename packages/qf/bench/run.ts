import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { growthPlot } from './growth-plot'
import { type Measured, mechanisms } from './mechanisms'
import { type Figures, report } from './report'
import { storeRound } from './stored-round'
import { sizeOf } from './synthetic-round'

/** A run that takes longer is ended; the growth so far tells what it would take. */
const LIMIT = 180_000
/** A round of 100 times the size has 2 GB of gift objects. */
const HEAP = '--max-old-space-size=12288'

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1,10,100' }, write: { type: 'boolean', default: false } },
})
const sizes = values.sizes.split(',').map(Number)
if (sizes.some((times) => !Number.isInteger(times) || times < 1))
  throw new Error(`Sizes are whole numbers, not ${values.sizes}`)
const folder = mkdtempSync(`${tmpdir()}/qf-bench-`)

/** One figure from a process of its own; undefined: it took too long, or refused the size. */
function measure(what: 'time' | 'memory' | 'idle', name: string, times: number): number | undefined {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url))
  const { stdout, status } = spawnSync(
    process.execPath,
    [HEAP, '--import', 'tsx', script, what, name, `${times}`, `${folder}/${times}`],
    { encoding: 'utf8', timeout: LIMIT, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return status === 0 ? Number(stdout) : undefined
}

function figuresOf({ name, from }: Measured, times: number): Figures {
  const milliseconds = measure('time', name, times)
  if (milliseconds === undefined) return { name, times }
  const [peak, idle] = [measure('memory', name, times), measure('idle', name, from === 'gifts' ? times : 0)]
  return { name, times, milliseconds, ...(peak === undefined || idle === undefined ? {} : { megabytes: peak - idle }) }
}

const figures: Figures[] = []
const given = new Set<string>()
for (const times of sizes) {
  mkdirSync(`${folder}/${times}`)
  storeRound(times, `${folder}/${times}`)
  for (const measured of mechanisms) {
    // What took too long once does not get shorter.
    const found = given.has(measured.name) ? { name: measured.name, times } : figuresOf(measured, times)
    if (found.milliseconds === undefined) given.add(measured.name)
    figures.push(found)
    const { milliseconds, megabytes } = found
    console.log(
      `${times} x ${measured.name}: ${milliseconds?.toFixed(2) ?? `more than ${LIMIT}`} ms, ${megabytes?.toFixed(0) ?? '-'} MB`,
    )
  }
}
rmSync(folder, { recursive: true })
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
  writeFileSync(new URL('README.md', import.meta.url), report(figures, { sizes, machine: cpus()[0]?.model ?? '' }))
}
