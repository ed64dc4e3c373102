import { setTimeout as delay } from 'node:timers/promises'

/** Asks again and again until the answer is not undefined; undefined if `deadlineMs` pass first. */
export async function pollUntil<Value>(
  ask: () => Promise<Value | undefined> | Value | undefined,
  { deadlineMs, everyMs = 50 }: { deadlineMs: number; everyMs?: number },
): Promise<Value | undefined> {
  const deadline = performance.now() + deadlineMs
  for (;;) {
    const value = await ask()
    if (value !== undefined) return value
    if (performance.now() >= deadline) return undefined
    await delay(everyMs)
  }
}
