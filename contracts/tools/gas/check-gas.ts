// Measures the gas of every transaction with the release build and compares it with the committed figures.
// Exits with 1 if one costs over 1.5% more, or if the two lists differ. With --update: commits the new figures.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { forgeBinary } from '../forge-binary'
import { CONTRACTS } from '../sources'

const SLACK = 0.015
const COMMITTED_FILE = path.join(CONTRACTS, 'snapshots', 'transactions.json')
const FRESH_FILE = path.join(CONTRACTS, 'cache-gas', 'snapshots', 'transactions.json')

/** Gas of one transaction, as committed and as measured now; `change` is a share of the former. */
type Row = { name: string; committed?: number; fresh?: number; change?: number; verdict: string; isBad: boolean }

function runForge(profile: string, ...args: string[]) {
  execFileSync(forgeBinary(), args, {
    cwd: CONTRACTS,
    env: { ...process.env, FOUNDRY_PROFILE: profile },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

function readFigures(file: string): Map<string, number> {
  const figures = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return new Map(Object.entries(figures).map(([name, gas]) => [name, Number(gas)]))
}

function compare(name: string, committed: number | undefined, fresh: number | undefined): Row {
  if (committed === undefined) return { name, fresh: fresh ?? 0, verdict: 'not committed', isBad: true }
  if (fresh === undefined) return { name, committed, verdict: 'no longer measured', isBad: true }
  const change = fresh / committed - 1
  const isBad = change > SLACK
  const verdict = isBad ? 'costs more' : change < -SLACK ? 'costs less: run with --update' : ''
  return { name, committed, fresh, change, verdict, isBad }
}

function print(rows: readonly Row[]) {
  const width = Math.max(...rows.map(({ name }) => name.length))
  process.stdout.write(`${'gas, cold, whole transaction'.padEnd(width)}  committed      now   change\n`)
  for (const { name, committed = '', fresh = '', change, verdict } of rows) {
    const percent = change === undefined ? '' : `${(100 * change).toFixed(1)}%`
    const figures = [String(committed).padStart(9), String(fresh).padStart(7), percent.padStart(7), verdict]
    process.stdout.write(`${name.padEnd(width)}  ${figures.join('  ').trimEnd()}\n`)
  }
}

function main() {
  rmSync(FRESH_FILE, { force: true })
  runForge('release', 'build', 'src')
  runForge('gas', 'test', '--isolate')
  if (process.argv.includes('--update')) copyFileSync(FRESH_FILE, COMMITTED_FILE)
  const [committed, fresh] = [readFigures(COMMITTED_FILE), readFigures(FRESH_FILE)]
  const names = [...new Set([...committed.keys(), ...fresh.keys()])].sort()
  const rows = names.map((name) => compare(name, committed.get(name), fresh.get(name)))
  print(rows)
  const bad = rows.filter(({ isBad }) => isBad)
  if (bad.length === 0) return
  process.stderr.write(
    `${bad.length} of ${rows.length} figures differ from the committed ones (slack ${100 * SLACK}%).\n` +
      'If the change is intended, run "npm run gas -w contracts -- --update" and commit snapshots/.\n',
  )
  process.exitCode = 1
}

main()
