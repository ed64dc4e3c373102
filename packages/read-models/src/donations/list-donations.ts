import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { DonationView } from '@commonweight/domain/views/donation'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import type { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { tokenView } from '../listing/token-view'
import { decodeCursor, encodeCursor, pageSize } from '../paging/cursor'
import { donationView } from './donation-view'

const CURSOR = [/^\d{1,18}$/, /^\d{1,9}$/]

/**
 * Donations to a campaign, newest first; none for an unknown campaign. Match is not among them.
 * @throws InvalidCursorError
 */
export async function listDonations(db: Db, campaign: Hex, page: PageQuery = {}): Promise<Page<DonationView>> {
  const limit = pageSize(page.limit)
  const id = campaign.toLowerCase()
  const found = await db.campaign.findUnique({ where: { id }, include: { tokenInfo: true } })
  if (!found) return { items: [], next: null }
  const rows = await db.donation.findMany({
    where: { campaign: id, ...(page.after ? before(page.after) : {}) },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: limit + 1,
  })
  const terms = await loadTermsDocuments(db, [found.digest])
  const title = terms.get(found.digest)?.title ?? `Campaign ${shortHex(id)}`
  const items = rows.slice(0, limit)
  const token = tokenView(found.tokenInfo, found.decimals, rulesOf(db))
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map((row) => donationView(row, title, token)),
    next: last ? encodeCursor([String(last.blockNumber), String(last.logIndex)]) : null,
  }
}

function before(after: string): Prisma.DonationWhereInput {
  const [block = '', log = ''] = decodeCursor(after, CURSOR)
  const blockNumber = BigInt(block)
  return {
    blockNumber: { lte: blockNumber },
    OR: [{ blockNumber: { lt: blockNumber } }, { logIndex: { lt: Number(log) } }],
  }
}
