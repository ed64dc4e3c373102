import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pollUntil } from '../src/processes/poll-until'
import { isAlive } from '../src/processes/process-identity'
import { type Service, startService } from '../src/processes/service'
import { Supervisor } from '../src/processes/supervisor'

/** A supervised program with this code; keeps what the supervisor reports and why it gives up. */
function supervised(code: string, { restarts = true } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'commonweight-supervisor-'))
  const logFile = path.join(folder, 'program.log')
  const said: string[] = []
  const reasons: string[] = []
  const starts: Service[] = []
  const supervisor = new Supervisor<Service>({
    name: 'program',
    logFile,
    restarts,
    say: (text) => said.push(text),
    onGivenUp: (reason) => reasons.push(reason),
    start: (signal) =>
      startService({
        name: 'program',
        program: process.execPath,
        args: ['-e', code],
        cwd: folder,
        logFile,
        signal,
        // Since it was last started.
        isReady: async () => readFileSync(logFile, 'utf8').split('program starts').at(-1)?.includes('ready') ?? false,
        readyWithinMs: 20_000,
      }).then((service) => {
        starts.push(service)
        return service
      }),
  })
  onTestFinished(async () => {
    await supervisor.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { supervisor, said, reasons, starts, log: () => readFileSync(logFile, 'utf8') }
}

const until = async (what: () => boolean) =>
  expect(await pollUntil(() => (what() ? true : undefined), { deadlineMs: 30_000, everyMs: 10 })).toBe(true)

const STAYS = `console.log('ready, process', process.pid); setInterval(() => {}, 1000)`

test('a killed program is started again, that is reported, and what it printed before stays in its log', async () => {
  const { supervisor, said, starts, log } = supervised(STAYS)
  const first = await supervisor.start()
  process.kill(first.identity.pid, 'SIGKILL')
  await until(() => starts.length === 2 && supervisor.part !== undefined)
  expect(said).toEqual([
    'ended by itself (signal SIGKILL); starting it again in 0.25 s',
    expect.stringMatching(/^runs again, after \d/),
  ])
  expect(log()).toContain(`process ${first.identity.pid}`)
  await until(() => log().includes(`process ${supervisor.part?.identity.pid}`))
})

test('the fifth end within a minute is the last; the reason says how it ended and what it printed', async () => {
  const { supervisor, said, reasons, starts } = supervised(
    `console.log('ready'); setTimeout(() => { console.log('I cannot continue'); process.exit(3) }, 50)`,
  )
  await supervisor.start()
  await until(() => reasons.length > 0)
  expect(starts).toHaveLength(5)
  expect(
    said.filter((line) => line.includes('starting it again')).map((line) => /in [\d.]+ s/.exec(line)?.[0]),
  ).toEqual(['in 0.25 s', 'in 0.5 s', 'in 1 s', 'in 2 s'])
  expect(reasons).toEqual([
    expect.stringMatching(/^program ended by itself \(exit code 3\), for the 5th time.*I cannot continue$/s),
  ])
})

test('one that can no longer be started is given up too', async () => {
  const { supervisor, said, reasons } = supervised(
    `const fs = require('fs'); if (fs.existsSync('was-here')) process.exit(9); fs.writeFileSync('was-here', ''); console.log('ready'); setInterval(() => {}, 1000)`,
  )
  const first = await supervisor.start()
  process.kill(first.identity.pid, 'SIGKILL')
  await until(() => reasons.length > 0)
  expect(said[1]).toBe('could not be started (program ended (exit code 9)); starting it again in 0.5 s')
  expect(reasons[0]).toContain('program could not be started (program ended (exit code 9)), for the 5th time')
})

test('without restarts the first end is the last', async () => {
  const { supervisor, said, reasons, starts } = supervised(STAYS, { restarts: false })
  process.kill((await supervisor.start()).identity.pid, 'SIGTERM')
  await until(() => reasons.length > 0)
  expect(reasons[0]).toContain('program ended by itself (signal SIGTERM). Its log, ')
  expect([said, starts.length]).toEqual([[], 1])
})

test('stopping ends a wait and a start that is under way, and nothing is left', async () => {
  const waiting = supervised(STAYS)
  process.kill((await waiting.supervisor.start()).identity.pid, 'SIGKILL')
  await until(() => waiting.said.length > 0)
  await waiting.supervisor.stop()
  expect(waiting.starts).toHaveLength(1)

  const slow = supervised(`setInterval(() => {}, 1000)`)
  const starting = slow.supervisor.start()
  await until(() => slow.log().includes('program starts'))
  await slow.supervisor.stop()
  await expect(starting).rejects.toThrow('program ended (signal SIGTERM)')
  expect([...waiting.starts, ...slow.starts].filter(({ identity }) => isAlive(identity))).toEqual([])
})

test('what a killed program had started is ended with it', async () => {
  const { supervisor, starts, log } = supervised(
    `const { spawn } = require('child_process')
     console.log('child', spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid)
     console.log('ready'); setInterval(() => {}, 1000)`,
  )
  const first = await supervisor.start()
  const child = Number(/child (\d+)/.exec(log())?.[1])
  process.kill(first.identity.pid, 'SIGKILL')
  await until(() => starts.length === 2)
  await until(() => {
    try {
      process.kill(child, 0)
      return false
    } catch {
      return true
    }
  })
})
