import { cidOfDigest } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { bigintOf, hexOf } from '../from-row'

/** What a published list gives an account in all, in base units; `list` is the address of its document. */
export type ListedReward = { airdrop: Hex; token: Hex; total: bigint; list: string }

const MAX_REWARDS = 50

/** Published lists with an account in them. */
export async function listRewardsOf(db: Db, account: Hex): Promise<ListedReward[]> {
  const rows = await db.rewardLine.findMany({
    where: { account: account.toLowerCase() },
    include: { list: true },
    orderBy: { airdrop: 'asc' },
    take: MAX_REWARDS,
  })
  return rows.map(({ airdrop, total, list }) => ({
    airdrop: hexOf(airdrop),
    token: hexOf(list.token),
    total: bigintOf(total),
    list: cidOfDigest(hexOf(list.digest)),
  }))
}

/** The address of the document with the published list of a reward; null if none was published. */
export async function getRewardList(db: Db, airdrop: Hex): Promise<string | null> {
  const found = await db.rewardList.findUnique({ where: { airdrop: airdrop.toLowerCase() } })
  return found && cidOfDigest(hexOf(found.digest))
}
