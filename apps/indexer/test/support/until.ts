import { setTimeout as delay } from 'node:timers/promises'

/** Asks until the answer is true, or fails with the last state. */
export async function until(what: string, isTrue: () => Promise<boolean>, deadlineMs = 60_000): Promise<void> {
  const deadline = Date.now() + deadlineMs
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Not within ${deadlineMs} ms: ${what}`)
    await delay(10)
  }
}
