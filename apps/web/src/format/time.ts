import { times } from './words'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** "22 Nov 2026" of Unix seconds, in UTC. */
export function dateText(at: number): string {
  return DATE.format(at * 1000)
}

/** "22 Nov 2026, 16:40 UTC". */
export function dateTimeText(at: number): string {
  return `${dateText(at)}, ${CLOCK.format(at * 1000)} UTC`
}

/**
 * "12 days", "5 hours", "40 minutes": the largest unit of which there are at least two, so that nothing is cut much.
 */
export function durationText(seconds: number): string {
  if (seconds >= 2 * DAY) return times.days(Math.floor(seconds / DAY))
  if (seconds >= 2 * HOUR) return times.hours(Math.floor(seconds / HOUR))
  if (seconds >= MINUTE) return times.minutes(Math.floor(seconds / MINUTE))
  return times.seconds(Math.max(0, Math.floor(seconds)))
}

/** "in 12 days" or "3 hours ago". */
export function relativeText(at: number, now: number): string {
  return at > now ? times.until(durationText(at - now)) : times.since(durationText(now - at))
}
