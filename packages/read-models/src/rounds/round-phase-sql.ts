import { Prisma } from '@commonweight/postgres/generated/client'

/**
 * Where a row of `rounds` (as r) is at `now` (Unix seconds): 'upcoming', 'open' or 'over'. The first two are those of
 * domain's `roundState`, 'over' is every later state. A test compares the two around each boundary.
 */
export function roundPhaseSql(now: number): Prisma.Sql {
  return Prisma.sql`case when r.start > ${now} then 'upcoming' when r."end" > ${now} then 'open' else 'over' end`
}
