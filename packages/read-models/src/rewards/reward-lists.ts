import { cidOfDigest } from '@commonweight/domain/canonical'
import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/** What a published list gives an account in all, in base units; `list` is the address of its document. */
export type ListedReward = { airdrop: Hex; token: Hex; total: bigint; list: string }

const MAX_REWARDS_OF_A_TOKEN = 10

type Row = { airdrop: string; token: string; digest: string; total: string }

/**
 * Published lists with an account in them, for each token those that had most for it when they were published: anybody
 * can publish any number, but an account that would crowd out others has to put in more than they did.
 * @param tokens Those that the site lists.
 */
export async function listRewardsOf(db: Db, account: Hex, tokens: readonly Hex[]): Promise<ListedReward[]> {
  const rows = await db.$queryRaw<Row[]>`
    select airdrop, token, digest, total::text from (
      select line.airdrop, list.token, list.digest, line.total,
        row_number() over (partition by list.token order by least(line.total, list.amount) desc, line.airdrop) as nth
      from reward_lines line join reward_lists list on list.airdrop = line.airdrop
      where line.account = ${account.toLowerCase()} and list.token = any(${tokens.map(lowerHex)})) ranked
    where nth <= ${MAX_REWARDS_OF_A_TOKEN}
    order by nth, token`
  return rows.map(({ airdrop, total, token, digest }) => ({
    airdrop: hexOf(airdrop),
    token: hexOf(token),
    total: BigInt(total),
    list: cidOfDigest(hexOf(digest)),
  }))
}

/** The address of the document with the published list of a reward; null if none was published. */
export async function getRewardList(db: Db, airdrop: Hex): Promise<string | null> {
  const found = await db.rewardList.findUnique({ where: { airdrop: airdrop.toLowerCase() } })
  return found && cidOfDigest(hexOf(found.digest))
}
