/** Reports the progress of long work: one line per step, with its time. */
export type Report = {
  /** Runs a step and reports its begin, that it still runs, and how long it took. */
  step<Result>(name: string, doing: string, work: () => Promise<Result>): Promise<Result>
  line(name: string, text: string): void
}

const STILL_EVERY_MS = 15_000
/** A shorter step is reported once, when it is done. */
const SHORT_MS = 1_000

export function createReport(write: (text: string) => void = (text) => void process.stdout.write(text)): Report {
  const line = (name: string, text: string) => write(`  ${name.padEnd(12)} ${text}\n`)
  return {
    line,
    async step(name, doing, work) {
      const began = performance.now()
      const first = setTimeout(() => line(name, `${doing}...`), SHORT_MS)
      const still = setInterval(() => line(name, `still ${doing} (${secondsSince(began)})`), STILL_EVERY_MS)
      try {
        const result = await work()
        line(name, `${doing}: done in ${secondsSince(began)}`)
        return result
      } finally {
        clearTimeout(first)
        clearInterval(still)
      }
    },
  }
}

export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
