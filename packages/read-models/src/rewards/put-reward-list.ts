import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'

/**
 * What the chain says of a reward with a list. @property root Of its list. @property amount Base units put in.
 * @property claimed Base units. @property expiresAt Unix seconds.
 */
export type ReadReward = {
  kind: 'list' | 'budget'
  root: Hex
  token: Hex
  amount: bigint
  claimed: bigint
  expiresAt: number
}

/** @property digest Of the list's document. @property readAt Unix seconds: when the reward was read. */
export type PublishedList = ReadReward & {
  airdrop: Hex
  digest: Hex
  readAt: number
  lines: readonly { account: Hex; total: string }[]
}

/** Keeps a reward's list instead of an earlier one of the same reward. Idempotent; says whether anything is new. */
export async function putRewardList(db: Db, { lines, airdrop, digest, readAt, ...read }: PublishedList) {
  const state = stateColumns(read, readAt)
  if ((await db.rewardList.updateMany({ where: { airdrop, digest, root: read.root }, data: state })).count > 0) {
    return { isNew: false }
  }
  const promised = String(lines.reduce((sum, { total }) => sum + BigInt(total), 0n))
  const list = { airdrop, digest, ...state, promised }
  await db.$transaction([
    // First the row that all wait for who publish lists of this reward at the same time.
    db.rewardList.upsert({ where: { airdrop }, create: list, update: list }),
    db.rewardLine.deleteMany({ where: { airdrop } }),
    db.rewardLine.createMany({ data: lines.map((line) => ({ airdrop, ...line })) }),
  ])
  return { isNew: true }
}

/**
 * Notes what was read of a reward whose list is kept. A list that its creator has replaced since is kept no longer.
 * Idempotent.
 */
export async function refreshReward(db: Db, airdrop: Hex, readAt: number, read: ReadReward): Promise<void> {
  await db.rewardList.deleteMany({ where: { airdrop, root: { not: read.root } } })
  await db.rewardList.updateMany({ where: { airdrop }, data: stateColumns(read, readAt) })
}

const stateColumns = ({ amount, claimed, expiresAt, ...read }: ReadReward, readAt: number) => ({
  ...read,
  amount: String(amount),
  claimed: String(claimed),
  expiresAt: BigInt(expiresAt),
  readAt: BigInt(readAt),
})
