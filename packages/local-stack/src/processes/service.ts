import { spawn } from 'node:child_process'
import { closeSync, readFileSync, writeSync } from 'node:fs'
import { openLog } from '@commonweight/postgres/open-log'
import { LocalStackError } from '../local-stack-error'
import { endProcess } from './end-process'
import { pollUntil } from './poll-until'
import { identify, type ProcessIdentity } from './process-identity'

export type ServiceParameters = {
  name: string
  program: string
  args: readonly string[]
  cwd: string
  env?: Record<string, string | undefined>
  /** What it prints is appended here. */
  logFile: string
  /** Resolves true once it does its work; where it rejects, it is asked again. */
  isReady: () => Promise<boolean>
  readyWithinMs: number
  /** Called as soon as the program runs, ready or not, so that it can be recorded. */
  onSpawn?: ((service: SpawnedService) => void) | undefined
  /** Aborted: it is ended, and the start rejects. */
  signal?: AbortSignal | undefined
}

export type SpawnedService = { name: string; identity: ProcessIdentity }

/** A program that runs until we end it. */
export type Service = SpawnedService & {
  /** Resolves with how it ended, by itself or by `stop`. */
  ended: Promise<string>
  stop(): Promise<void>
}

/**
 * Starts a program and resolves when it is ready. It leads a process group of its own, so that Ctrl-C in the terminal
 * reaches only the launcher, which then ends all in order.
 * @throws LocalStackError with the end of its log, when it ends or does not become ready.
 */
export async function startService(parameters: ServiceParameters): Promise<Service> {
  const { name, isReady, readyWithinMs, logFile, onSpawn, signal } = parameters
  const child = launch(parameters)
  const state = { how: '' }
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      state.how = how
      endRest(child.pid)
      resolve(how)
    }
    child.once('error', ({ message }) => end(message))
    child.once('exit', (code, killedBy) => end(killedBy === null ? `exit code ${code}` : `signal ${killedBy}`))
  })
  const identity = identify(child.pid ?? 0)
  if (identity === undefined) throw failed(name, `ended at once (${await ended})`, logFile)
  const service = { name, identity, ended, stop: () => endProcess(identity) }
  onSpawn?.(service)
  const answer = async () => {
    if (state.how !== '' || signal?.aborted) return 'ended'
    return (await isReady().catch(() => false)) ? 'ready' : undefined
  }
  const outcome = await pollUntil(answer, { deadlineMs: readyWithinMs })
  if (outcome === 'ready' && !signal?.aborted) return service
  await service.stop()
  const what = outcome === undefined ? `was not ready after ${readyWithinMs / 1000} s` : `ended (${await ended})`
  throw failed(name, what, logFile)
}

function launch({ name, program, args, cwd, env, logFile }: ServiceParameters) {
  const log = openLog(logFile)
  writeSync(log, `--- ${new Date().toISOString()} ${name} starts\n`)
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

/** A killed program cannot end those that it started; they would keep holding its port. */
function endRest(group: number | undefined): void {
  if (group === undefined) return
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // None is left.
  }
}

function failed(name: string, what: string, logFile: string): LocalStackError {
  return new LocalStackError(`${name} ${what}. Its log, ${logFile}, ends:\n${readLogTail(logFile)}`)
}

/** The last lines of a log. */
export function readLogTail(logFile: string, lines = 15): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } catch {
    return '(no log)'
  }
}
