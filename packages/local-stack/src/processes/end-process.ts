import { pollUntil } from './poll-until'
import { isAlive, type ProcessIdentity } from './process-identity'

/**
 * Ends a process that we started and all that it started (each of ours leads a process group of its own): asks first,
 * and after `patienceMs` insists. Resolves when it is gone.
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
    // No group of its own (or gone in this moment): the process alone.
    if (isAlive(process_)) process.kill(process_.pid, signal)
  }
}
