import { dropCallerTraces } from '@commonweight/read-models/callers/drop-caller-traces'
import { sharedDb } from '@commonweight/read-models/shared-db'

/** A salt lives 23 hours and is deleted within this time, so nothing about a caller is kept for more than a day. */
const EVERY_MS = 10 * 60 * 1000

/** Deletes what is left of the callers of the day before, now and every ten minutes. */
export function dropTracesRegularly(): void {
  const drop = () => dropCallerTraces(sharedDb()).catch((error) => console.error('Old callers stay for now:', error))
  void drop()
  setInterval(drop, EVERY_MS).unref()
}
