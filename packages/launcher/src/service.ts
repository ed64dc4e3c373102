import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { endProcess } from './end-process'
import { LauncherError } from './launcher-error'
import { pollUntil } from './poll-until'
import { identify, type ProcessIdentity } from './process-identity'

export type ServiceParameters = {
  name: string
  program: string
  args: readonly string[]
  cwd: string
  env?: Record<string, string>
  /** What it prints goes here, anew at each start. */
  logFile: string
  /** Resolves true once it does its work. */
  isReady: () => Promise<boolean>
  readyWithinMs: number
}

/** A program that runs beside us until we end it. */
export type Service = {
  name: string
  identity: ProcessIdentity
  /** Resolves when it has ended, whoever ended it. */
  ended: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a program and resolves when it is ready. It leads a process group of its own, so that Ctrl-C in the terminal
 * reaches only the launcher, which then ends all in order.
 * @throws LauncherError with the end of its log, when it ends or does not become ready.
 */
export async function startService(parameters: ServiceParameters): Promise<Service> {
  const { name, isReady, readyWithinMs, logFile } = parameters
  const child = launch(parameters)
  const state = { hasEnded: false }
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      state.hasEnded = true
      resolve()
    }
    child.once('error', end)
    child.once('exit', end)
  })
  const identity = identify(child.pid ?? 0)
  if (identity === undefined) throw failed(name, 'ended at once', logFile)
  const service = { name, identity, ended, stop: () => endProcess(identity) }
  const answer = async () => (state.hasEnded ? 'ended' : (await isReady()) ? 'ready' : undefined)
  const outcome = await pollUntil(answer, { deadlineMs: readyWithinMs })
  if (outcome === 'ready') return service
  await service.stop()
  throw failed(name, outcome === 'ended' ? 'ended' : `was not ready after ${readyWithinMs / 1000} s`, logFile)
}

function launch({ program, args, cwd, env, logFile }: ServiceParameters) {
  mkdirSync(path.dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w')
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

function failed(name: string, what: string, logFile: string): LauncherError {
  return new LauncherError(`${name} ${what}. Its log, ${logFile}, ends:\n${logTail(logFile)}`)
}

/** The last lines of a log. */
export function logTail(logFile: string, lines = 15): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } catch {
    return '(no log)'
  }
}
