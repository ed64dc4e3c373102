import type { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'
import type { CountedEvent } from './veto-points'

type Row = { campaign: string; counted: Prisma.Decimal; blockNumber: bigint; logIndex: number; at: bigint }

/**
 * What a donor's points at the current submissions of these campaigns follow from, by campaign in the chain's order: the
 * last donation or refresh before the submission, and those of its second after it. A counted total never falls, so
 * earlier ones and those of later seconds change nothing.
 */
export async function loadVetoEvents(
  db: Db,
  donor: string,
  ids: readonly string[],
): Promise<Map<string, CountedEvent[]>> {
  const rows = await db.$queryRaw<Row[]>`
    select s.campaign, e.counted, e.block_number as "blockNumber", e.log_index as "logIndex", e.at
    from campaigns c join submissions s on s.campaign = c.id and s.number = c.submission,
    lateral (
      (select * from (
        (select counted, block_number, log_index, at from donations d
          where d.donor = ${donor} and d.campaign = c.id and (d.block_number, d.log_index) < (s.block_number, s.log_index)
          order by block_number desc, log_index desc limit 1)
        union all
        (select counted, block_number, log_index, at from refreshes d
          where d.donor = ${donor} and d.campaign = c.id and (d.block_number, d.log_index) < (s.block_number, s.log_index)
          order by block_number desc, log_index desc limit 1)
      ) before order by block_number desc, log_index desc limit 1)
      union all
      select counted, block_number, log_index, at from donations d
        where d.donor = ${donor} and d.campaign = c.id and d.at = s.at and (d.block_number, d.log_index) > (s.block_number, s.log_index)
      union all
      select counted, block_number, log_index, at from refreshes d
        where d.donor = ${donor} and d.campaign = c.id and d.at = s.at and (d.block_number, d.log_index) > (s.block_number, s.log_index)
    ) e
    where c.id = any(${[...ids]}::text[]) order by e.block_number, e.log_index`
  const found = new Map<string, CountedEvent[]>()
  for (const { campaign, counted, ...position } of rows) {
    found.set(campaign, [...(found.get(campaign) ?? []), { ...position, counted: bigintOf(counted) }])
  }
  return found
}
