import type { Hex } from '@commonweight/domain/hex'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/** Addresses that are looked at together. */
const MAX_FOLLOWED = 2_000
/** Of one network. */
const MAX_OF_NETWORK = 20

/** Within a transaction too, so that an order of asking follows from it. */
const CLOCK_MS = Prisma.sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`

export type FollowedDeposit = { campaign: Hex; beneficiary: Hex; token: Hex; address: Hex }

/** Who asks: keys of its network and of those around it, from the widest to its own. */
export type DepositFollower = { region: Uint8Array; site: Uint8Array; network: Uint8Array }

type Followed = { deposit: FollowedDeposit; follower: DepositFollower }

/**
 * Looks at a deposit address until `until` (Unix seconds). One that is followed already is followed for longer. Makes
 * room first: a network that has its share loses the one that it asked for first. Where all together have too many,
 * those go at which no money lies, of the networks that have most among those around them that have most, the ones
 * first that were asked for first. So strangers push out their own, however many addresses they have, and nobody pushes
 * out money with less than money.
 */
export async function followDepositRow(db: Db, { deposit, follower }: Followed, until: number): Promise<void> {
  const { campaign, beneficiary, token, address } = deposit
  const { region, site, network } = follower
  await db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ isNew: boolean }[]>`
      insert into followed_deposits as known (campaign, beneficiary, token, address, until, looked_at, followed_at)
      values (${campaign}, ${beneficiary}, ${token}, ${address}, ${until}, ${CLOCK_MS}, ${CLOCK_MS})
      on conflict (campaign, beneficiary) do update
        set until = greatest(known.until, excluded.until), followed_at = excluded.followed_at
      returning xmax = 0 as "isNew"`
    await tx.$executeRaw`
      insert into deposit_followers (campaign, beneficiary, network, region, site, asked_at, is_first)
      values (${campaign}, ${beneficiary}, ${network}, ${region}, ${site}, ${CLOCK_MS}, ${row?.isNew ?? false})
      on conflict (campaign, beneficiary, network) do update set asked_at = excluded.asked_at`
  })
  await keepShare(db, follower)
  await makeRoom(db)
}

/**
 * Drops what a network asked for beyond its share: addresses that it alone asked for, and first. Else it could take
 * over an address of others in order to drop it.
 */
async function keepShare(db: Db, { network }: DepositFollower): Promise<void> {
  await db.$executeRaw`
    with over as (
      select campaign, beneficiary, network from deposit_followers where network = ${network}
      order by asked_at desc, campaign, beneficiary offset ${MAX_OF_NETWORK}),
    left_alone as (
      delete from deposit_followers f using over o
      where (f.campaign, f.beneficiary, f.network) = (o.campaign, o.beneficiary, o.network)
      returning f.campaign, f.beneficiary, f.network, f.is_first)
    delete from followed_deposits d using left_alone o
    where (d.campaign, d.beneficiary) = (o.campaign, o.beneficiary) and o.is_first and not d.is_held
      and not exists (select from deposit_followers f
        where (f.campaign, f.beneficiary) = (d.campaign, d.beneficiary) and f.network <> o.network)`
}

/**
 * An address that several networks asked for counts for the one that has fewest. What another process is deleting is
 * left to it.
 */
async function makeRoom(db: Db): Promise<void> {
  const excess = (await db.followedDeposit.count()) - MAX_FOLLOWED
  if (excess <= 0) return
  await db.$executeRaw`
    with weighed as (
      select campaign, beneficiary, count(*) over (partition by region) as of_region,
        count(*) over (partition by region, site) as of_site, count(*) over (partition by network) as of_network
      from deposit_followers),
    lightest as (
      select campaign, beneficiary, min(of_region) as of_region, min(of_site) as of_site, min(of_network) as of_network
      from weighed group by campaign, beneficiary),
    unknown as (
      select count(*) as those from followed_deposits d
      where not exists (select from lightest l where (l.campaign, l.beneficiary) = (d.campaign, d.beneficiary))),
    first as (
      select d.campaign, d.beneficiary from followed_deposits d cross join unknown u
        left join lightest l using (campaign, beneficiary)
      order by d.is_held, coalesce(l.of_region, u.those) desc, coalesce(l.of_site, u.those) desc,
        coalesce(l.of_network, u.those) desc, d.followed_at, d.campaign, d.beneficiary
      limit ${excess}),
    locked as (
      select campaign, beneficiary from followed_deposits where (campaign, beneficiary) in (select * from first)
      for update skip locked)
    delete from followed_deposits d using locked l where (d.campaign, d.beneficiary) = (l.campaign, l.beneficiary)`
}

/** The addresses that were not looked at for longest, which counts as looking. Those whose time is over are dropped. */
export async function takeFollowedDeposits(db: Db, count: number): Promise<FollowedDeposit[]> {
  await db.$executeRaw`delete from followed_deposits where until < extract(epoch from now())`
  const rows = await db.$queryRaw<Record<keyof FollowedDeposit, string>[]>`
    with due as (
      select campaign, beneficiary from followed_deposits order by looked_at, campaign, beneficiary limit ${count})
    update followed_deposits known set looked_at = ${CLOCK_MS}
    from due where known.campaign = due.campaign and known.beneficiary = due.beneficiary
    returning known.campaign, known.beneficiary, known.token, known.address`
  return rows.map((row) => ({
    campaign: hexOf(row.campaign),
    beneficiary: hexOf(row.beneficiary),
    token: hexOf(row.token),
    address: hexOf(row.address),
  }))
}

/** Notes at which of these addresses enough for a sweep lies now. */
export async function noteHeld(db: Db, addresses: readonly Hex[], held: readonly Hex[]): Promise<void> {
  await db.$executeRaw`
    update followed_deposits set is_held = address = any(${[...held]})
    where address = any(${[...addresses]}) and is_held <> (address = any(${[...held]}))`
}

/** Whether an address is a deposit address that is looked at: nobody has a key for one. */
export async function isFollowedAddress(db: Db, address: Hex): Promise<boolean> {
  return (await db.followedDeposit.findFirst({ where: { address }, select: { until: true } })) !== null
}
