import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'

/** @property digest Of the list's document. @property root On the chain. @property amount Base units in it, there. */
export type PublishedList = {
  airdrop: Hex
  digest: Hex
  root: Hex
  token: Hex
  amount: bigint
  lines: readonly { account: Hex; total: string }[]
}

/** Keeps a reward's list instead of an earlier one of the same reward. Idempotent. */
export async function putRewardList(db: Db, { lines, amount, ...rest }: PublishedList): Promise<void> {
  const { airdrop } = rest
  const list = { ...rest, amount: String(amount) }
  await db.$transaction([
    // First the row that all wait for who publish lists of this reward at the same time.
    db.rewardList.upsert({ where: { airdrop }, create: list, update: list }),
    db.rewardLine.deleteMany({ where: { airdrop } }),
    db.rewardLine.createMany({ data: lines.map((line) => ({ airdrop, ...line })) }),
  ])
}
