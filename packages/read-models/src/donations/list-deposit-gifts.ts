import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { bigintOf, hexOf } from '../from-row'

/** Gifts that a page shows of one deposit address. */
const MAX_GIFTS = 20

/** A transaction may bring several. */
export type DepositGift = { amount: bigint; txHash: Hex; logIndex: number }
type Input = { campaign: Hex; donor: Hex; payer: Hex }

/** Donations to a campaign in a donor's name that another account paid, such as a deposit address; the newest first. */
export async function listDepositGifts(db: Db, input: Input): Promise<DepositGift[]> {
  const rows = await db.donation.findMany({
    where: input,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: MAX_GIFTS,
    select: { amount: true, txHash: true, logIndex: true },
  })
  return rows.map(({ amount, txHash, logIndex }) => ({ amount: bigintOf(amount), txHash: hexOf(txHash), logIndex }))
}
