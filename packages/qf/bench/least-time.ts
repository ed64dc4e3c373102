const WARM_UP = 30
const RUNS = 7

/** Least milliseconds of a few warm runs: what the code takes when nothing else disturbs. */
export function leastTime(run: () => unknown): number {
  for (let i = 0; i < WARM_UP; i++) run()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}
