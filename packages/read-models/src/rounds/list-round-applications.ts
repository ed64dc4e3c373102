import type { Page } from '@commonweight/domain/views/query'
import type { RoundApplication } from '@commonweight/domain/views/round'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'
import { decodeCursor, encodeCursor } from '../paging/cursor'
import { campaignExclusion } from './exclusion-of'
import { type EntriesContext, loadEntries } from './load-entries'

const CURSOR = [/^\d{1,18}$/, /^\d{1,9}$/]

type Row = {
  id: string
  lab: string
  payout: string
  reason: string | null
  block_number: bigint
  log_index: number
  tx_hash: string
  at: bigint
}

/**
 * Campaigns that ever applied to a round, listed by the site or not, the oldest first.
 * @param limit Not bounded here. @throws InvalidCursorError
 */
export async function listRoundApplications(
  db: Db,
  round: number,
  context: EntriesContext,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<RoundApplication>> {
  const [block, log] = after === undefined ? [] : decodeCursor(after, CURSOR)
  const later =
    block === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(c.block_number, c.log_index) > (${BigInt(block)}, ${Number(log)})`
  const rows = await db.$queryRaw<Row[]>`
    select c.id, c.lab, c.payout, e.reason, c.block_number, c.log_index, c.tx_hash, c.at
    from campaigns c left join round_entries e on e.campaign = c.id and e.round = ${round}
    where c.applied_round = ${round} and ${later} order by c.block_number, c.log_index limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const entries = await loadEntries(
    db,
    page.map(({ id }) => id),
    context,
  )
  const byId = new Map(entries.map((entry) => [entry.campaign as string, entry]))
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.flatMap((row) => {
      const entry = byId.get(row.id)
      if (!entry) return []
      const reason = campaignExclusion(entry.standing, row.reason)
      return [{ ...entry, ...placeOf(row), included: reason === null, reason }]
    }),
    next: last ? encodeCursor([String(last.block_number), String(last.log_index)]) : null,
  }
}

function placeOf(row: Row) {
  return {
    lab: hexOf(row.lab),
    payout: hexOf(row.payout),
    appliedAt: Number(row.at),
    blockNumber: row.block_number,
    logIndex: row.log_index,
    txHash: hexOf(row.tx_hash),
  }
}
