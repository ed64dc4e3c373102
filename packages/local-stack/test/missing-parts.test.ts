import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Machine, missingParts, thisMachine } from '../bin/missing-parts.mjs'
import { projectRoot } from '../src/project-root'

const { packages } = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'))

const machine = (platform: string, arch: string, libc: Machine['libc'] = 'glibc'): Machine => ({ platform, arch, libc })

test.each([
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['linux', 'arm64'],
  ['linux', 'x64'],
  ['win32', 'x64'],
])('nothing is missing on %s %s', (platform, arch) => {
  expect(missingParts(machine(platform, arch), packages, {})).toEqual([])
})

test.each([
  [machine('win32', 'arm64'), ['chain (anvil)', 'contract compiler (forge)', 'Postgres (or set DATABASE_URL)']],
  [machine('linux', 'x64', 'musl'), ['chain (anvil)', 'contract compiler (forge)', 'Postgres (or set DATABASE_URL)']],
  [
    machine('freebsd', 'x64'),
    [
      'chain (anvil)',
      'contract compiler (forge)',
      'Postgres (or set DATABASE_URL)',
      'builder (turbo)',
      'page compiler (Next.js)',
    ],
  ],
])('what $platform $arch $libc lacks is named', (where, parts) => {
  expect(missingParts(where, packages, {})).toEqual(parts)
})

test('a Postgres of the own replaces the one that is missing', () => {
  const parts = missingParts(machine('win32', 'arm64'), packages, { DATABASE_URL: 'postgresql://db/x' })
  expect(parts).toEqual(['chain (anvil)', 'contract compiler (forge)'])
})

test('a lock file that lost the builds of a machine is noticed there', () => {
  const { platform, arch } = thisMachine()
  const without = Object.fromEntries(Object.entries(packages).filter(([place]) => !place.includes('/anvil-')))
  expect(missingParts(machine(platform, arch), without as typeof packages, {})).toEqual(['chain (anvil)'])
})

/** Runs a command of the root package in a Node that takes itself to be on another machine. */
function startOn({ platform, arch, libc }: Machine, script: string, ...args: string[]) {
  const pretend = `for (const [name, value] of Object.entries(${JSON.stringify({ platform, arch })}))
    Object.defineProperty(process, name, { value })
    if (${libc === 'musl'}) process.report.getReport = () => ({ header: {} })`
  const url = `data:text/javascript,${encodeURIComponent(pretend)}`
  const file = path.join(projectRoot, 'packages/local-stack/bin', script)
  const { DATABASE_URL: _, ...env } = process.env
  return spawnSync(process.execPath, ['--import', url, file, ...args], { cwd: projectRoot, env, encoding: 'utf8' })
}

test.each([machine('freebsd', 'x64'), machine('win32', 'arm64'), machine('linux', 'x64', 'musl')])(
  'npm start says in one line that it does not run on $platform $arch $libc, and ends',
  (where) => {
    const { status, stdout, stderr } = startOn(where, 'start.mjs')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^Commonweight does not run on [^\n]*: npm has no build for it of chain \(anvil\), [^\n]*\.\n$/,
    )
    expect(stderr).toContain(`${where.platform} ${where.arch}`)
  },
)

test('tasks that do not run the product work where a part of it is missing', () => {
  const { platform, arch } = thisMachine()
  const { status, stdout } = startOn(machine(platform, arch, 'musl'), 'tasks.mjs', 'lint', '--dry=json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toHaveProperty('tasks')
})
