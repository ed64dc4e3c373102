import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { identify } from '../src/processes/process-identity'
import { lockDataFolder, readRunRecord, writeRunRecord } from '../src/processes/run-record'
import { projectRoot } from '../src/project-root'

const own = { webOrigin: 'http://127.0.0.1:3999', rpcUrl: 'http://127.0.0.1:8999', services: [] }

function dataFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'commonweight-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Another process that takes the folder, says so, and stays. */
async function holder(dataDir: string): Promise<ChildProcess> {
  const module = path.join(projectRoot, 'packages/local-stack/src/processes/run-record.ts')
  const script = `const { lockDataFolder } = await import(${JSON.stringify(module)})
    await lockDataFolder(${JSON.stringify(dataDir)}, ${JSON.stringify(own)})
    console.log('locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: projectRoot })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => resolve())
    child.stderr.on('data', (chunk) => reject(new Error(String(chunk))))
  })
  return child
}

const gone = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

test('a folder that a living process has is refused, naming it and its address', async () => {
  const dataDir = dataFolder()
  const child = await holder(dataDir)
  await expect(lockDataFolder(dataDir, own)).rejects.toThrow(
    `already running at http://127.0.0.1:3999 (process ${child.pid})`,
  )
})

test('after a kill -9 the folder is taken at once, with the list of what was left behind', async () => {
  const dataDir = dataFolder()
  const child = await holder(dataDir)
  const record = readRunRecord(dataDir)
  const self = identify(process.pid)
  if (!record || !self) throw new Error('no record')
  // One that lives, one that has ended, one whose number now belongs to another process.
  const services = [
    { name: 'alive', ...self },
    { name: 'ended', pid: 2 ** 22 + 1, born: '1' },
    { name: 'another', pid: self.pid, born: '1' },
  ]
  writeRunRecord(dataDir, { ...record, services })
  const ended = gone(child)
  child.kill('SIGKILL')
  await ended
  const lock = await lockDataFolder(dataDir, own)
  expect(lock.leftovers?.services.map(({ name }) => name)).toEqual(['alive'])
  await lock.release()
  expect(readRunRecord(dataDir)).toBeUndefined()
})

test('of many starts at once exactly one gets the folder', async () => {
  const dataDir = dataFolder()
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => holder(dataDir)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
