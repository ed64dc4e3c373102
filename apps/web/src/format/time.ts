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
  if (seconds >= 2 * DAY) return plural(Math.floor(seconds / DAY), 'day')
  if (seconds >= 2 * HOUR) return plural(Math.floor(seconds / HOUR), 'hour')
  if (seconds >= MINUTE) return plural(Math.floor(seconds / MINUTE), 'minute')
  return plural(Math.max(0, Math.floor(seconds)), 'second')
}

/** "in 12 days" or "3 hours ago". */
export function relativeText(at: number, now: number): string {
  return at > now ? `in ${durationText(at - now)}` : `${durationText(now - at)} ago`
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
