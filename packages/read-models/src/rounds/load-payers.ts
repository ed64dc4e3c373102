import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/**
 * Who paid in a sponsor's name, by sponsor: anyone may name one. Leaves out sponsors who paid everything themselves.
 */
export async function loadPayers(db: Db, round: number): Promise<ReadonlyMap<Hex, Hex[]>> {
  const rows = await db.funding.findMany({
    where: { round },
    distinct: ['sponsor', 'payer'],
    select: { sponsor: true, payer: true },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
  })
  const payers = new Map<Hex, Hex[]>()
  for (const { sponsor, payer } of rows) {
    if (sponsor !== payer) payers.set(hexOf(sponsor), [...(payers.get(hexOf(sponsor)) ?? []), hexOf(payer)])
  }
  return payers
}
