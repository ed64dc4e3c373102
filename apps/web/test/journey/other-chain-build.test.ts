import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const WEB = fileURLToPath(new URL('../../', import.meta.url))
const CACHE = fileURLToPath(new URL('../../../../.cache/', import.meta.url))
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** What only the demo wallet brings along: its name, its id, its roles. */
const TRACES = [
  'Demo wallet (local chain)',
  'xyz.commonweight.demo-wallet',
  'commonweight.demo-wallet',
  'checks evidence',
]
/** Anvil's first keys: none of them may be in any build. */
const KEYS = [
  'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  '59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
  'test test test test test test test test test test test junk',
]

let folder: string

beforeAll(async () => {
  mkdirSync(CACHE, { recursive: true })
  folder = mkdtempSync(path.join(CACHE, 'other-chain-'))
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_PUBLIC_CHAIN_ID: '1',
    NEXT_DIST_DIR: path.relative(WEB, folder),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: WEB, env, maxBuffer: 2 ** 26 })
}, 600_000)
afterAll(() => folder && rmSync(folder, { recursive: true, force: true }))

test('a build for another chain has nothing of the demo wallet in it', () => {
  const scripts = scriptsOf(folder)
  expect(scripts.length).toBeGreaterThan(10)
  for (const trace of TRACES) {
    expect(
      scripts.filter(({ text }) => text.includes(trace)).map(({ name }) => name),
      trace,
    ).toEqual([])
  }
})

test('the build for local chains has the demo wallet, so the traces looked for are real', () => {
  const scripts = scriptsOf(path.join(WEB, '.next'))
  for (const trace of TRACES)
    expect(
      scripts.some(({ text }) => text.includes(trace)),
      trace,
    ).toBe(true)
})

test('no build holds a key', () => {
  for (const key of KEYS) {
    const holders = [...scriptsOf(folder), ...scriptsOf(path.join(WEB, '.next'))].filter(({ text }) =>
      text.includes(key),
    )
    expect(holders.map(({ name }) => name)).toEqual([])
  }
})

/** Everything that a browser can download. */
function scriptsOf(build: string): { name: string; text: string }[] {
  const root = path.join(build, 'static')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => ({ name: entry.name, text: readFileSync(path.join(entry.parentPath, entry.name), 'utf8') }))
}
