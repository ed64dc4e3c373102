import { mkdirSync } from 'node:fs'
import path from 'node:path'
import lockfile from 'proper-lockfile'
import { LocalStackError } from '../local-stack-error'
import { mustRun } from '../processes/run-program'
import type { Report } from '../report'
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
 * @throws LocalStackError with the end of the log of the task that failed.
 */
export async function make(parameters: MakeParameters): Promise<void> {
  const { root, lanes, report } = parameters
  const unlock = await lockBuilds(root, report)
  try {
    const made = await readMadeTasks(parameters)
    await Promise.all(
      lanes.map(async (lane) => {
        for (const task of lane) await makeTask(task, made.has(task.id), parameters)
      }),
    )
  } finally {
    await unlock()
  }
}

/** Ids of the tasks whose outputs turbo has kept for the sources as they are. */
async function readMadeTasks({ root, lanes, env, signal }: MakeParameters): Promise<Set<string>> {
  const plan = turbo([...lanes.flat().map(({ id }) => id), '--dry=json'])
  const { stdout } = await mustRun('Reading turbo.json', {
    program: plan.program,
    args: plan.args,
    cwd: root,
    env: { ...plan.env, ...env },
    logName: 'build-plan',
    signal,
  })
  const { tasks } = JSON.parse(stdout) as { tasks: { taskId: string; cache: { status: string } }[] }
  return new Set(tasks.filter(({ cache }) => cache.status === 'HIT').map(({ taskId }) => taskId))
}

async function makeTask({ name, id, doing }: Task, isMade: boolean, parameters: MakeParameters): Promise<void> {
  const { root, env, report, signal } = parameters
  const { program, args, env: silent } = turbo([id, '--output-logs=new-only', '--log-prefix=none', '--ui=stream'])
  const run = () =>
    mustRun(`The task ${id}`, {
      program,
      args,
      cwd: root,
      env: { ...silent, ...env },
      logName: `build-${name}`,
      signal,
    })
  if (!isMade) await report.step(name, doing, run)
  else {
    await run()
    report.line(name, 'up to date')
  }
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
