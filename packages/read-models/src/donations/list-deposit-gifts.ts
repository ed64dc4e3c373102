import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { bigintOf, hexOf } from '../from-row'

/** Gifts that a page shows of one deposit address. */
const MAX_GIFTS = 20

type Input = { campaign: Hex; donor: Hex; payer: Hex }

/** Donations to a campaign in a donor's name that another account paid, such as a deposit address; the newest first. */
export async function listDepositGifts(db: Db, input: Input): Promise<{ amount: bigint; txHash: Hex }[]> {
  const rows = await db.donation.findMany({
    where: input,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: MAX_GIFTS,
    select: { amount: true, txHash: true },
  })
  return rows.map(({ amount, txHash }) => ({ amount: bigintOf(amount), txHash: hexOf(txHash) }))
}
