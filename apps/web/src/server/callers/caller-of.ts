import { callerAddress } from './caller-address'

/**
 * The header in which the front passes the caller's network on. The front removes it from what comes from outside, so
 * nobody can write it.
 */
export const CALLER_HEADER = 'x-commonweight-caller'

/** The network that a request comes from, as `callerAddress` names it. */
export function callerOf(headers: Headers): string {
  // Next's own server, without the front, writes the connection's address.
  const seen = { remoteAddress: undefined, forwardedFor: headers.get('x-forwarded-for'), trustedProxies: 1 }
  return headers.get(CALLER_HEADER) ?? callerAddress(seen)
}
