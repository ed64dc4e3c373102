import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/** Addresses that are looked at together; who comes when there are more takes the place of the one that ends first. */
const MAX_FOLLOWED = 2_000

export type FollowedDeposit = { campaign: Hex; beneficiary: Hex; token: Hex; address: Hex }

/** Looks at a deposit address until `until` (Unix seconds). One that is followed already is followed for longer. */
export async function followDepositRow(db: Db, deposit: FollowedDeposit, until: number): Promise<void> {
  const { campaign, beneficiary, token, address } = deposit
  await db.$executeRaw`
    insert into followed_deposits as known (campaign, beneficiary, token, address, until)
    values (${campaign}, ${beneficiary}, ${token}, ${address}, ${until})
    on conflict (campaign, beneficiary) do update set until = greatest(known.until, excluded.until)`
  await db.$executeRaw`
    delete from followed_deposits where (campaign, beneficiary) in (
      select campaign, beneficiary from followed_deposits
      where (campaign, beneficiary) <> (${campaign}, ${beneficiary})
      order by until desc, campaign, beneficiary offset ${MAX_FOLLOWED - 1})`
}

/** The addresses that were not looked at for longest, which counts as looking. Those whose time is over are dropped. */
export async function takeFollowedDeposits(db: Db, count: number): Promise<FollowedDeposit[]> {
  await db.$executeRaw`delete from followed_deposits where until < extract(epoch from now())`
  const rows = await db.$queryRaw<Record<keyof FollowedDeposit, string>[]>`
    with due as (
      select campaign, beneficiary from followed_deposits order by looked_at, campaign, beneficiary limit ${count})
    update followed_deposits known set looked_at = (extract(epoch from clock_timestamp()) * 1000)::bigint
    from due where known.campaign = due.campaign and known.beneficiary = due.beneficiary
    returning known.campaign, known.beneficiary, known.token, known.address`
  return rows.map((row) => ({
    campaign: hexOf(row.campaign),
    beneficiary: hexOf(row.beneficiary),
    token: hexOf(row.token),
    address: hexOf(row.address),
  }))
}
