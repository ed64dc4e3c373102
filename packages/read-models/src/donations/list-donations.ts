import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { DonationView } from '@commonweight/domain/views/donation'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import { type Db, rulesOf } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { tokenView } from '../listing/token-view'
import { pageSize } from '../paging/cursor'
import { beforePosition, positionCursor } from '../paging/position-cursor'
import { donationView } from './donation-view'
import { loadValues } from './load-values'

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
    where: { campaign: id, ...beforePosition(page.after) },
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: limit + 1,
  })
  const items = rows.slice(0, limit)
  const hashes = items.map(({ blockHash }) => blockHash)
  const [terms, values] = await Promise.all([loadTermsDocuments(db, [found.digest]), loadValues(db, hashes)])
  const title = terms.get(found.digest)?.title ?? `Campaign ${shortHex(id)}`
  const token = tokenView(found.tokenInfo, found.decimals, rulesOf(db))
  return {
    items: items.map((row) => donationView(row, { title, token, values })),
    next: rows.length > limit ? positionCursor(items.at(-1)) : null,
  }
}
