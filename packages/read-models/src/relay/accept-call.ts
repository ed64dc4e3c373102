import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { type RelayCall, type RelayedCall, relayedCallOf } from './relayed-call'

/** Calls that wait at a time; each takes a block. */
const MAX_WAITING = 200
/** Of one account: more than a cart's parts, which come one after another. */
const MAX_WAITING_OF_ONE = 4
/** Failures on the chain, of which the relayer paid for nothing, after which an account gets no more for a day. */
const MAX_FAILED_OF_ONE = 2
const DAY_MS = 86_400_000

/** Why a call has no place: the day's budget, the queue, its account's other calls, or those of it that failed. */
export type NoRoom = 'budget' | 'queue' | 'account' | 'failures'

/** Thrown inside a transaction to undo it. */
class NoRoomError extends Error {
  constructor(readonly reason: NoRoom) {
    super(reason)
  }
}

/** Days since 1970, by the database's clock, which all processes share. */
export const TODAY = Prisma.sql`floor(extract(epoch from now()) / 86400)::int`
export const NOW_MS = Prisma.sql`(extract(epoch from now()) * 1000)::bigint`

/**
 * Records a call for sending. Idempotent by its id: a call that is recorded already stays as it is, unless it was
 * refused.
 * @param budget Wei a day. @returns Why there is no room for it, and then nothing is recorded.
 */
export async function acceptCall(db: Db, call: RelayCall, budget: bigint): Promise<RelayedCall | NoRoom> {
  try {
    return await db.$transaction((tx) => acceptIn(tx, call, budget))
  } catch (error) {
    if (error instanceof NoRoomError) return error.reason
    throw error
  }
}

type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

async function acceptIn(tx: Tx, call: RelayCall, budget: bigint): Promise<RelayedCall> {
  const { id, kind, account, target, data, gas, maxFee, reserved, deadline } = call
  const isNew = await tx.$executeRaw`
    insert into relayed_calls as known
      (id, kind, account, state, target, data, gas, max_fee, reserved, day, deadline, created_at, hashes)
    values (${id}, ${kind}, ${account}, 'waiting', ${target}, ${data}, ${gas}, ${maxFee}::numeric,
      ${reserved}::numeric, ${TODAY}, ${deadline}, ${NOW_MS}, array[]::text[])
    on conflict (id) do update set state = 'waiting', account = excluded.account, data = excluded.data,
      gas = excluded.gas, max_fee = excluded.max_fee, reserved = excluded.reserved, day = excluded.day,
      deadline = excluded.deadline, created_at = excluded.created_at, spent = null, problem = null, settled_at = null,
      is_final = false
    where known.state = 'refused'`
  if (isNew > 0) {
    const taken = await tx.$executeRaw`
      insert into relay_days as known (day, used)
      select ${TODAY}, ${reserved}::numeric where ${reserved}::numeric <= ${budget}::numeric
      on conflict (day) do update set used = known.used + excluded.used
      where known.used + excluded.used <= ${budget}::numeric`
    if (taken === 0) throw new NoRoomError('budget')
    // The day's row is locked from here on: calls are counted one after another.
    await requirePlace(tx, account)
  }
  return relayedCallOf(await tx.relayedCall.findUniqueOrThrow({ where: { id } }))
}

async function requirePlace(tx: Tx, account: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ all: bigint; own: bigint; failed: bigint }[]>`
    select count(*) filter (where state = 'waiting') as "all",
      count(*) filter (where state in ('waiting', 'sent') and account = ${account}) as own,
      count(*) filter (where state = 'failed' and settled_at > ${NOW_MS} - ${DAY_MS}::bigint) as failed
    from relayed_calls where state in ('waiting', 'sent') or (state = 'failed' and account = ${account})`
  if (!row) return
  if (row.failed >= MAX_FAILED_OF_ONE) throw new NoRoomError('failures')
  if (row.own > MAX_WAITING_OF_ONE) throw new NoRoomError('account')
  if (row.all > MAX_WAITING) throw new NoRoomError('queue')
}
