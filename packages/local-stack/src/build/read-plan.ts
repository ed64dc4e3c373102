import { mustRun } from '../processes/run-program'
import { turbo } from './turbo'

export type ReadPlanParameters = {
  /** Of the repository with the turbo.json. */
  root: string
  /** Tasks and options of `turbo run`. */
  args: readonly string[]
  env?: Record<string, string>
  signal?: AbortSignal | undefined
}

/** What turbo would do with one task. */
export type PlannedTask = {
  /** `package#task`. */
  taskId: string
  hash: string
  /** Of the workspace, relative to the root. */
  directory: string
  /** Patterns, relative to the workspace. */
  outputs: string[] | null
  /** HIT: turbo has kept the outputs for the sources as they are. */
  cache: { status: 'HIT' | 'MISS' }
}

/** The tasks that these arguments run, with those that they depend on. */
export async function readPlan({ root, args, env, signal }: ReadPlanParameters): Promise<PlannedTask[]> {
  const plan = turbo(['--dry=json', ...args])
  const { stdout } = await mustRun('Reading turbo.json', {
    program: plan.program,
    args: plan.args,
    cwd: root,
    env: { ...plan.env, ...env },
    logName: 'build-plan',
    signal,
  })
  const { tasks } = JSON.parse(stdout) as { tasks: PlannedTask[] }
  return tasks
}
