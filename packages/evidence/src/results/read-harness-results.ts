import * as z from 'zod/mini'

/**
 * One figure of a results file of lm-evaluation-harness.
 * @property filter Like `none` or `strict-match`.
 * @property stderr Standard error; null where the file has none.
 * @property shots Examples before the question; null where the file does not say.
 * @property hasSamples The file has a hash of the task's samples, which it lacks unless they were logged.
 */
export type HarnessResult = {
  task: string
  metric: string
  filter: string
  value: number
  stderr: number | null
  version: string | null
  shots: number | null
  hasSamples: boolean
}

/** @property modelSha Commit of the model that was measured; null where the harness did not know. */
export type HarnessResults = { modelSha: string | null; harness: string | null; results: HarnessResult[] }

const MAX_TASKS = 2_000

const text = z.string().check(z.maxLength(400))
const schema = z.object({
  results: z
    .record(text, z.record(text, z.unknown()))
    .check(z.refine((tasks) => Object.keys(tasks).length <= MAX_TASKS, `at most ${MAX_TASKS} tasks`)),
  versions: z.optional(z.record(text, z.union([z.string(), z.number()]))),
  'n-shot': z.optional(z.record(text, z.unknown())),
  config: z.optional(z.object({ model_sha: z.optional(z.nullable(z.string())) })),
  git_hash: z.optional(z.nullable(z.string())),
  task_hashes: z.optional(z.record(text, z.string())),
})

/** The names that the harness gives its files. */
export const RESULTS_FILE = /(^|\/)results(_[\dT:.-]+)?\.json$/

/** Reads a results file; null if the bytes are none. Figures that are no finite numbers are left out. */
export function readHarnessResults(bytes: Uint8Array): HarnessResults | null {
  const { success, data } = schema.safeParse(jsonOf(bytes))
  if (!success) return null
  const results = Object.entries(data.results).flatMap(([task, figures]) =>
    Object.entries(figures).flatMap(([key, value]): HarnessResult[] => {
      const [metric = '', filter] = key.split(',')
      if (filter === undefined || metric.endsWith('_stderr') || !isFigure(value)) return []
      const stderr = figures[`${metric}_stderr,${filter}`]
      const shots = data['n-shot']?.[task]
      return [
        {
          task,
          metric,
          filter,
          value,
          stderr: isFigure(stderr) ? stderr : null,
          version: data.versions?.[task] === undefined ? null : String(data.versions[task]),
          shots: isFigure(shots) ? shots : null,
          hasSamples: (data.task_hashes?.[task] ?? '') !== '',
        },
      ]
    }),
  )
  return { modelSha: data.config?.model_sha || null, harness: data.git_hash || null, results }
}

const isFigure = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
