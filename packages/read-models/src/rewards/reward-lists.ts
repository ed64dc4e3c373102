import { cidOfDigest } from '@commonweight/domain/canonical'
import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/**
 * What a published list gives an account in all, in base units, with what it was paid of that.
 * @property most What is there for it at most, 0 where nothing is left; unless it is certain, others can lower it.
 * @property isCertain The list stays as it is, and all its lines are paid for.
 * @property list The address of its document. @property readAt Unix seconds: when the chain was asked.
 */
export type ListedReward = {
  airdrop: Hex
  token: Hex
  total: bigint
  most: bigint
  isCertain: boolean
  list: string
  readAt: number
}

const MAX_REWARDS_OF_A_TOKEN = 10

type Row = {
  airdrop: string
  token: string
  digest: string
  total: string
  most: string
  is_certain: boolean
  read_at: bigint
}

/**
 * Published lists with an account in them whose time is not over, for each token those that give it most. Anybody can
 * publish any number, so what counts is money that nobody can take away from the account: lists that stay as they are
 * rank by what is left for it once all others in the list are paid. Budgets, which their creators can empty at once,
 * have places of their own, by what is in them.
 * @param tokens Those that the site lists. @param now The chain's time, Unix seconds.
 */
export async function listRewardsOf(
  db: Db,
  account: Hex,
  { tokens, now }: { tokens: readonly Hex[]; now: number },
): Promise<ListedReward[]> {
  const rows = await db.$queryRaw<Row[]>`
    with named as (
      select list.*, line.total,
        case when list.claimed >= list.amount then 0 else least(line.total, list.amount) end as most,
        case when list.claimed >= least(list.amount, list.promised) then 0
          when list.kind = 'list' then greatest(0, least(line.total, list.amount - (list.promised - line.total)))
          else least(line.total, list.amount - list.claimed) end as sure
      from reward_lines line join reward_lists list on list.airdrop = line.airdrop
      where line.account = ${account.toLowerCase()} and list.token = any(${tokens.map(lowerHex)})
        and list.expires_at > ${BigInt(now)}),
    ranked as (
      select *, row_number() over (partition by token, kind order by sure desc, amount desc, airdrop) as nth from named)
    select airdrop, token, digest, total::text, most::text, kind = 'list' and amount >= promised as is_certain, read_at
    from ranked where nth <= ${MAX_REWARDS_OF_A_TOKEN} order by nth, token, kind desc`
  return rows.map(({ airdrop, total, most, token, digest, is_certain, read_at }) => ({
    airdrop: hexOf(airdrop),
    token: hexOf(token),
    total: BigInt(total),
    most: BigInt(most),
    isCertain: is_certain,
    list: cidOfDigest(hexOf(digest)),
    readAt: Number(read_at),
  }))
}

/** The address of the document with the published list of a reward; null if none was published. */
export async function getRewardList(db: Db, airdrop: Hex): Promise<string | null> {
  const found = await db.rewardList.findUnique({ where: { airdrop: airdrop.toLowerCase() } })
  return found && cidOfDigest(hexOf(found.digest))
}
