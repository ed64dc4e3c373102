import { answering, tooManyRequests } from './api-response'
import { callerOf } from './callers/caller-of'
import { type LimitedKind, takeShared } from './callers/shared-limits'

/** Runs a handler, as `answering` does, if the caller has a permit for this kind of request; else it answers 429. */
export function limited(kind: LimitedKind, headers: Headers, handler: () => Promise<Response>): Promise<Response> {
  return answering(async () => {
    const wait = await takeShared(kind, callerOf(headers))
    return wait > 0 ? tooManyRequests(wait) : handler()
  })
}
