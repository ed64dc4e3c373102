import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Times the command on a generated file, each run in a process of its own, its start included.
 * Usage: npm run bench -w @commonweight/cli [ROWS] [RUNS]
 */
const [rows = '6000000', runs = '5'] = process.argv.slice(2)
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const folder = here('../../../.cache/cli-bench')
type Usage = { wallMs: number; cpuMs: number; maxMB: number }

function made(style: readonly string[]): string {
  const file = path.join(folder, `donations-${rows}${style.join('')}.csv`)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) execFileSync(process.execPath, ['--import', 'tsx', here('make-csv.ts'), file, rows, ...style])
  return file
}

function run(file: string): Usage {
  const args = ['--max-semi-space-size=2', '--import', here('report-usage.mjs'), here('../bin/commonweight.mjs')]
  const options = ['qf', file, '--mechanism', 'plain', '--pool', '1000000', '--format', 'json']
  const { stderr, status } = spawnSync(process.execPath, [...args, ...options], { maxBuffer: 2 ** 30 })
  const usage = /^usage (.*)$/m.exec(stderr.toString())?.[1]
  if (status !== 0 || usage === undefined) throw new Error(stderr.toString())
  return JSON.parse(usage)
}

process.stdout.write(
  'file                          MB     wall s   cpu s   MB at most   (minimum of runs; wall: of all; load)\n',
)
for (const style of [[], ['--addresses']]) {
  const file = made(style)
  const usages = Array.from({ length: Number(runs) }, () => run(file))
  const least = (key: keyof Usage) => Math.min(...usages.map((usage) => usage[key]))
  const most = Math.max(...usages.map(({ maxMB }) => maxMB))
  const walls = usages.map(({ wallMs }) => (wallMs / 1e3).toFixed(2)).join(' ')
  const cells = [
    path.basename(file).padEnd(28),
    (statSync(file).size / 1e6).toFixed(0).padStart(4),
    (least('wallMs') / 1e3).toFixed(2).padStart(10),
    (least('cpuMs') / 1e3).toFixed(2).padStart(8),
    most.toFixed(0).padStart(11),
    `   (${walls}; ${loadavg()[0]?.toFixed(1)})`,
  ]
  process.stdout.write(`${cells.join('')}\n`)
}
