import { Prisma } from '@commonweight/postgres/generated/client'

const DAY = 86_400
/** As many as a chart of this site has columns. */
const MAX_SPANS = 60

/** Work on more gifts than these for one chart would keep others waiting. */
export const MAX_DRAWN_GIFTS = 200_000

/** @property start The first second, and @property width how many each span has: whole days, in UTC. */
export type DaySpans = { start: number; width: number; count: number }

/** The days from one time to another (Unix seconds) in at most 60 spans of the same length. */
export function daySpans(from: number, to: number): DaySpans {
  const start = Math.floor(from / DAY) * DAY
  const days = Math.max(1, Math.floor((to - start) / DAY) + 1)
  const width = Math.ceil(days / MAX_SPANS)
  return { start, width: width * DAY, count: Math.ceil(days / width) }
}

/** One value for each span: that of the row with its number, or an empty one. */
export function eachSpan<row extends { span: number }, T>(
  { start, width, count }: DaySpans,
  rows: readonly row[],
  spanOf: (row: row | undefined, from: number) => T,
): T[] {
  const bySpan = new Map(rows.map((row) => [row.span, row]))
  return Array.from({ length: count }, (_, span) => spanOf(bySpan.get(span), start + span * width))
}

/** The number of the span that a time is in; what is later or earlier counts in the last or first one. */
export function spanSql({ start, width, count }: DaySpans, at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`greatest(0, least(${count - 1}, (${at} - ${start}) / ${width}))::int`
}
