/**
 * The header in which the front passes the caller's network on. The front removes it from what comes from outside, so
 * nobody can write it.
 */
export const CALLER_HEADER = 'x-commonweight-caller'

/** Requests that no front has passed on: none, while the site runs as it should. They share one caller's permits. */
const NOBODY = 'nobody'

/** The network that a request comes from, as `callerAddress` names it. */
export function callerOf(headers: Headers): string {
  return headers.get(CALLER_HEADER) ?? NOBODY
}
