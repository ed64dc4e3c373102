#!/usr/bin/env node
// Measures what every transaction costs with the release build and compares it with the committed figures.
// Ends with 1 where one costs more than 1.5% more, or where the two lists differ. With --update: commits the new figures.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { forgeBinary } from '../forge-binary'

const SLACK = 0.015
const contracts = fileURLToPath(new URL('../..', import.meta.url))
const committedFile = path.join(contracts, 'snapshots', 'transactions.json')
const freshFile = path.join(contracts, 'cache-gas', 'snapshots', 'transactions.json')
function forge(profile, ...args) {
  execFileSync(forgeBinary(), args, {
    cwd: contracts,
    env: { ...process.env, FOUNDRY_PROFILE: profile },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

function readFigures(file) {
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')))
  return new Map(entries.map(([name, gas]) => [name, Number(gas)]))
}

function compare(name, committed, fresh) {
  if (fresh === undefined) return { name, committed, verdict: 'no longer measured', isBad: true }
  if (committed === undefined) return { name, fresh, verdict: 'not committed', isBad: true }
  const change = fresh / committed - 1
  const isBad = change > SLACK
  const verdict = isBad ? 'costs more' : change < -SLACK ? 'costs less: run with --update' : ''
  return { name, committed, fresh, change, verdict, isBad }
}

function print(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length))
  process.stdout.write(`${'gas, cold, whole transaction'.padEnd(width)}  committed      now   change\n`)
  for (const { name, committed = '', fresh = '', change, verdict } of rows) {
    const percent = change === undefined ? '' : `${(100 * change).toFixed(1)}%`
    const figures = [String(committed).padStart(9), String(fresh).padStart(7), percent.padStart(7), verdict]
    process.stdout.write(`${name.padEnd(width)}  ${figures.join('  ').trimEnd()}\n`)
  }
}

function main() {
  rmSync(freshFile, { force: true })
  forge('release', 'build', 'src')
  forge('gas', 'test', '--isolate')
  if (process.argv.includes('--update')) copyFileSync(freshFile, committedFile)
  const [committed, fresh] = [readFigures(committedFile), readFigures(freshFile)]
  const names = [...new Set([...committed.keys(), ...fresh.keys()])].sort()
  const rows = names.map((name) => compare(name, committed.get(name), fresh.get(name)))
  print(rows)
  const bad = rows.filter(({ isBad }) => isBad)
  if (bad.length === 0) return
  process.stderr.write(`${bad.length} of ${rows.length} figures are not what was committed (slack ${100 * SLACK}%).\n`)
  process.stderr.write('If the change is meant, run "npm run gas -w contracts -- --update" and commit snapshots/.\n')
  process.exitCode = 1
}

main()
