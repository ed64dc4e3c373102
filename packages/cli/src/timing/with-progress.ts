import type { OnProgress } from '@commonweight/qf/progress/work-meter'
import { StatusLine } from './status-line'

/** Runs something that takes long, and shows how far it has come and how long it still takes. */
export function withProgress<Result>(
  what: string,
  run: (onProgress: OnProgress) => Result,
  { line = new StatusLine(), clock = () => performance.now() } = {},
): Result {
  const start = clock()
  try {
    return run((share) => {
      line.show(() => {
        const left = ((clock() - start) / 1e3) * (1 / share - 1)
        return `${what}: ${Math.floor(100 * share)} %, about ${durationOf(left)} left`
      })
    })
  } finally {
    line.done()
  }
}

/** For people: about how long. */
export function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`
  if (seconds < 5_400) return `${Math.ceil(seconds / 60)} minutes`
  return `${(seconds / 3_600).toFixed(1)} hours`
}
