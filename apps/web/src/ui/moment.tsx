import { dateText, dateTimeText, relativeText } from '../format/time'

type MomentProps = { at: number /** Chain time; with it the text is "in 3 days". */; now?: number; withClock?: boolean }

/** A point in time, in UTC, machine-readable. */
export function Moment({ at, now, withClock = false }: MomentProps) {
  const text = now === undefined ? (withClock ? dateTimeText(at) : dateText(at)) : relativeText(at, now)
  return (
    <time
      dateTime={new Date(at * 1000).toISOString()}
      title={dateTimeText(at)}
      className={withClock ? undefined : 'whitespace-nowrap'}
    >
      {text}
    </time>
  )
}
