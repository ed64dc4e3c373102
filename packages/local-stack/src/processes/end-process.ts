import { pollUntil } from './poll-until'
import { isAlive, type ProcessIdentity } from './process-identity'

/**
 * Ends a process that leads its own group, as all that we start do, with all that it started: asks first, and kills it
 * after `patienceMs`. Resolves when it is gone.
 */
export async function endProcess(
  process_: ProcessIdentity,
  { patienceMs = 10_000, signal = 'SIGTERM' }: { patienceMs?: number; signal?: NodeJS.Signals } = {},
): Promise<void> {
  const gone = () => (isAlive(process_) ? undefined : true)
  send(process_, signal)
  if (await pollUntil(gone, { deadlineMs: patienceMs, everyMs: 20 })) return
  send(process_, 'SIGKILL')
  await pollUntil(gone, { deadlineMs: 5_000, everyMs: 20 })
}

function send(process_: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isAlive(process_)) return
  try {
    process.kill(-process_.pid, signal)
  } catch {
    // It leads no group, or has just ended: the process alone.
    if (isAlive(process_)) process.kill(process_.pid, signal)
  }
}
