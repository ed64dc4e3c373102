import type { Hex } from '@commonweight/domain/hex'
import type { ConsentView } from '@commonweight/domain/views/account'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import type { Consent } from '@commonweight/postgres/generated/client'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { bigintOf, hexOf } from '../from-row'
import { pageSize } from '../paging/cursor'
import { positionCursor, positionOf } from '../paging/position-cursor'

const MAX_UNTIL = BigInt(Number.MAX_SAFE_INTEGER)

type Row = Pick<Consent, 'operator' | 'until' | 'at' | 'txHash' | 'blockNumber' | 'logIndex'>

/**
 * A donor's consents to operators that hold now, the newest first, a page at a time. A later consent to an operator
 * replaces earlier ones.
 * @throws InvalidCursorError
 */
export async function listOperators(db: Db, donor: Hex, query: PageQuery = {}): Promise<Page<ConsentView>> {
  const limit = pageSize(query.limit)
  const now = await readNow(db)
  const from = positionOf(query.after)
  const before = from
    ? Prisma.sql`(block_number, log_index) < (${from.blockNumber}, ${from.logIndex})`
    : Prisma.sql`true`
  const rows = await db.$queryRaw<Row[]>`
    select operator, until, at, tx_hash as "txHash", block_number as "blockNumber", log_index as "logIndex" from (
      select distinct on (operator) * from consents where donor = ${donor.toLowerCase()}
      order by operator, block_number desc, log_index desc
    ) last
    where until > ${now} and ${before} order by block_number desc, log_index desc limit ${limit + 1}`
  const page = rows.slice(0, limit)
  return { items: page.map(consentView), next: rows.length > limit ? positionCursor(page.at(-1)) : null }
}

function consentView({ operator, until, at, txHash }: Row): ConsentView {
  const end = bigintOf(until)
  return {
    operator: hexOf(operator),
    until: Number(end < MAX_UNTIL ? end : MAX_UNTIL),
    at: Number(at),
    txHash: hexOf(txHash),
  }
}
