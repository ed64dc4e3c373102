import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { pollUntil } from '../src/processes/poll-until'
import { projectRoot } from '../src/project-root'
import { smallRepository } from './small-repository'

const localStack = path.join(projectRoot, 'packages/local-stack')

/** A process that runs tasks in a small repository, as `npm run build` does in this one. */
function startTasks(root: string, ...args: string[]) {
  const file = pathToFileURL(path.join(localStack, 'src/commands/tasks.ts')).href
  const code = `import { runTasks } from ${JSON.stringify(file)}
    process.exit(await runTasks(${JSON.stringify(root)}, ${JSON.stringify(args)}))`
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: projectRoot,
    env: { ...process.env, WORD: 'word' },
    stdio: 'ignore',
  })
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('tasks that %s interrupts end with %i', async (signal, code) => {
  const { root, write, exists } = smallRepository()
  write('leaf/src/source.txt', 'slow')
  const tasks = startTasks(root, 'leaf#build')
  const ended = once(tasks, 'close')
  await pollUntil(() => exists('leaf/made/part.txt') || undefined, { deadlineMs: 30_000, everyMs: 50 })
  tasks.kill(signal)
  expect(await ended).toEqual([code, null])
})

test('tasks remove what other sources left in a generated folder, but not to show a plan', async () => {
  const { root, make, write, files, runs } = smallRepository()
  await make()
  write('leaf/generated/two/only.txt', 'two')
  expect(await once(startTasks(root, 'leaf#build', '--dry'), 'close')).toEqual([0, null])
  expect(files('leaf/generated')).toEqual(['leaf/generated/one', 'leaf/generated/two'])
  expect(await once(startTasks(root, 'leaf#build'), 'close')).toEqual([0, null])
  expect([files('leaf/generated'), runs()]).toEqual([['leaf/generated/one'], 1])
})

/** This repository's commands in a folder without the mark of an install. Its npm only notes that it was called. */
function uninstalled({ packages }: { packages: string[] }) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'commonweight-uninstalled-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(path.join(projectRoot, 'package-lock.json'), path.join(root, 'package-lock.json'))
  cpSync(path.join(localStack, 'bin'), path.join(root, 'packages/local-stack/bin'), { recursive: true })
  symlinkSync(path.join(localStack, 'src'), path.join(root, 'packages/local-stack/src'))
  mkdirSync(path.join(root, 'node_modules'))
  for (const name of packages) {
    symlinkSync(path.join(projectRoot, 'node_modules', name), path.join(root, 'node_modules', name))
  }
  const npm = path.join(root, 'npm.js')
  writeFileSync(npm, `require('node:fs').writeFileSync(${JSON.stringify(path.join(root, 'called'))}, '')`)
  return (script: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'packages/local-stack/bin', script), ...args],
      { env: { ...process.env, npm_execpath: npm }, encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
    return { status, stdout, stderr, hasInstalled: existsSync(path.join(root, 'called')) }
  }
}

test('tasks run with packages that npm ci put there, and install nothing', () => {
  const run = uninstalled({ packages: ['tsx'] })
  const { status, stdout, hasInstalled } = run('tasks.mjs', 'lint', '--dry=json')
  expect({ status, hasInstalled }).toEqual({ status: 0, hasInstalled: false })
  expect(JSON.parse(stdout)).toHaveProperty('tasks')
})

test('without packages, tasks say how to install them; npm start installs them', () => {
  const run = uninstalled({ packages: [] })
  expect(run('tasks.mjs', 'lint')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The packages are not installed. Run "npm ci" first.\n',
    hasInstalled: false,
  })
  expect(run('start.mjs')).toMatchObject({ hasInstalled: true })
})

test.each([
  ['tasks.mjs', 'build'],
  ['start.mjs', '--no-seed'],
])('%s %s refuses another folder for the pages', (script, arg) => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(localStack, 'bin', script), arg], {
    cwd: projectRoot,
    env: { ...process.env, NEXT_DIST_DIR: '.next-other' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^\nNEXT_DIST_DIR is "\.next-other", but [^\n]+\. Unset it; [^\n]+\.\n$/)
})
