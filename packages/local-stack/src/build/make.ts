import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import lockfile from 'proper-lockfile'
import { LocalStackError } from '../local-stack-error'
import { mustRun } from '../processes/run-program'
import type { Report } from '../report'
import { readPlan } from './read-plan'
import { removeStrays } from './remove-strays'
import { turbo } from './turbo'

/** A task of turbo.json, with the words for reports. */
export type Task = {
  /** In reports and as the name of its log. */
  name: string
  /** `package#task`. */
  id: string
  /** As in "compiling the release". */
  doing: string
}

export type MakeParameters = {
  /** Of the repository with the turbo.json. */
  root: string
  /** Lanes run at the same time, the tasks of one lane one after another. */
  lanes: readonly (readonly Task[])[]
  /** Variables that tasks may read; those that turbo.json names are part of what a task is made from. */
  env: Record<string, string>
  report: Report
  signal?: AbortSignal | undefined
}

/**
 * Makes what is missing or older than its sources, and puts back outputs that were altered or deleted. It is safe to
 * call from two processes at once: the second waits.
 * @throws LocalStackError with the end of the log of the task that failed, or if a task was interrupted.
 */
export async function make(parameters: MakeParameters): Promise<void> {
  const { root, lanes, report } = parameters
  const unlock = await lockBuilds(root, report)
  try {
    const plan = await readPlan({ ...parameters, args: lanes.flat().map(({ id }) => id) })
    removeStrays(root, plan)
    const isMade = ({ id }: Task) => plan.some(({ taskId, cache }) => taskId === id && cache.status === 'HIT')
    await Promise.all(
      lanes.map(async (lane) => {
        for (const task of lane) await makeTask(task, isMade(task), parameters)
      }),
    )
  } finally {
    await unlock()
  }
}

async function makeTask({ name, id, doing }: Task, isMade: boolean, parameters: MakeParameters): Promise<void> {
  const { root, env, report, signal } = parameters
  const { program, args, env: silent } = turbo([id, '--output-logs=new-only', '--log-prefix=none', '--ui=stream'])
  const run = async () => {
    const { output, logFile } = await mustRun(`The task ${id}`, {
      program,
      args,
      cwd: root,
      env: { ...silent, ...env },
      logName: `build-${name}`,
      signal,
    })
    if (!isComplete(output)) {
      throw new LocalStackError(`The task ${id} was interrupted. Start again. What it said: ${logFile}`)
    }
  }
  if (!isMade) await report.step(name, doing, run)
  else {
    await run()
    report.line(name, 'up to date')
  }
}

/** Turbo's exit code is 0 also when a signal ended it; its last lines then count fewer successful tasks than all. */
function isComplete(output: string): boolean {
  return /Tasks:\s+(\d+) successful, \1 total/.test(stripVTControlCharacters(output))
}

async function lockBuilds(root: string, report: Report): Promise<() => Promise<void>> {
  const cache = path.join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const lock = (retries: number) =>
    lockfile.lock(cache, {
      lockfilePath: path.join(cache, 'build.lock'),
      stale: 10_000,
      retries: { retries, minTimeout: 500, maxTimeout: 1_000 },
    })
  return lock(0).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error
    report.line('build', 'waiting for another build of this project to end')
    return lock(600).catch(() => {
      throw new LocalStackError(
        `Another build has held ${path.join(cache, 'build.lock')} for ten minutes. End it first.`,
      )
    })
  })
}
