import type { HeadWatch } from './head-watch'

/** Within 3 s people read that something is down, on slow networks too. */
const SOON_MS = 2_800
/** While the database answers, a page that is late is only slow: the machine may be busy, or has just started. */
const LATE_MS = 15_000

/** Calls back once an answer is too late. @returns Ends the wait. */
export function whenTooLate(watch: HeadWatch, onLate: () => void): () => void {
  let timer = setTimeout(() => {
    if (watch.isSure()) timer = setTimeout(onLate, LATE_MS - SOON_MS)
    else onLate()
  }, SOON_MS)
  return () => clearTimeout(timer)
}
