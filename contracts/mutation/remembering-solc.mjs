// The compiler of a copy: it remembers its answers. Before each run with a filter forge asks anew for the ABIs of all tests,
// which takes far longer than the tests themselves and is always the same.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const COMPILER = fileURLToPath(new URL('../bin/solc', import.meta.url))
const [, script, ...args] = process.argv
const folder = path.join(path.dirname(script), '..', 'answers')
const input = args.includes('--standard-json') ? readFileSync(0) : Buffer.alloc(0)
const answer = path.join(folder, createHash('sha256').update(args.join('\0')).update(input).digest('hex'))

if (!existsSync(answer)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMPILER, ...args], { input, maxBuffer: 1 << 30 })
  if (status !== 0) {
    process.stderr.write(stderr)
    process.exit(status ?? 1)
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${answer}.${process.pid}`, stdout)
  renameSync(`${answer}.${process.pid}`, answer)
}
process.stdout.write(readFileSync(answer))
