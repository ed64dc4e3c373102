import type { Hex } from '@commonweight/domain/hex'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'
import { type RelayCall, type RelayedCall, relayedCallOf } from './relayed-call'

/** Thrown inside a transaction to undo it: the day's budget has no room. */
class NoRoom extends Error {}

/** Calls that wait at a time; each takes a block. */
const MAX_WAITING = 200

/** Days since 1970, by the database's clock, which all processes share. */
const TODAY = Prisma.sql`floor(extract(epoch from now()) / 86400)::int`

/**
 * The relayer's calls and its budget of a day, for all processes of a site together. What a call may cost at most is
 * taken from the budget before the call is recorded, and what it did not cost is given back with its receipt.
 */
export class RelayQueue {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /**
   * Records a call for sending. Idempotent by its id: a call that is recorded already stays as it is, unless it
   * was refused.
   * @param budget Wei a day. @returns Null if the day's budget, or the queue, has no room for it.
   */
  async accept(call: RelayCall, budget: bigint): Promise<RelayedCall | null> {
    try {
      return await this.#db.$transaction((tx) => acceptIn(tx, call, budget))
    } catch (error) {
      if (error instanceof NoRoom) return null
      throw error
    }
  }

  async find(id: Hex): Promise<RelayedCall | null> {
    const row = await this.#db.relayedCall.findUnique({ where: { id } })
    return row && relayedCallOf(row)
  }

  /** The one that is on its way. */
  async current(): Promise<RelayedCall | null> {
    const row = await this.#db.relayedCall.findFirst({ where: { state: 'sent' } })
    return row && relayedCallOf(row)
  }

  /** The one that waits for longest. */
  async next(): Promise<RelayedCall | null> {
    const row = await this.#db.relayedCall.findFirst({
      where: { state: 'waiting' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return row && relayedCallOf(row)
  }

  /**
   * Records a signed transaction before it goes out: the first of a waiting call, or one that replaces the last.
   * @returns False if another call is on its way, or this one was settled meanwhile.
   */
  async sending(id: Hex, { raw, hash, nonce }: { raw: Hex; hash: Hex; nonce: number }): Promise<boolean> {
    const changed = await this.#db.$executeRaw`
      update relayed_calls set state = 'sent', raw = ${raw}, nonce = ${nonce}, hashes = hashes || ${hash}::text,
        sent_at = (extract(epoch from now()) * 1000)::bigint
      where id = ${id} and state in ('waiting', 'sent')
        and not exists (select from relayed_calls other where other.state = 'sent' and other.id <> ${id})`
    return changed > 0
  }

  /** By a receipt, with what it cost. */
  async settle(id: Hex, { isSuccess, spent }: { isSuccess: boolean; spent: bigint }): Promise<void> {
    await this.#end(id, { state: isSuccess ? 'done' : 'failed', from: ['waiting', 'sent'], spent, problem: null })
  }

  /** It is not sent, and costs nothing. */
  async refuse(id: Hex, problem: string): Promise<void> {
    await this.#end(id, { state: 'refused', from: ['waiting'], spent: 0n, problem })
  }

  /** Another transaction took its nonce: it waits for a new one, with what it reserved. */
  async again(id: Hex): Promise<void> {
    await this.#db.relayedCall.updateMany({ where: { id, state: 'sent' }, data: { state: 'waiting', nonce: null } })
  }

  /** Wei that are not used of a day's budget, which others may take meanwhile. */
  async remaining(budget: bigint): Promise<bigint> {
    const [row] = await this.#db.$queryRaw<{ used: Prisma.Decimal }[]>`select used from relay_days where day = ${TODAY}`
    const rest = budget - (row ? bigintOf(row.used) : 0n)
    return rest > 0n ? rest : 0n
  }

  /** Wei that calls may still cost which are not settled. */
  async reserved(): Promise<bigint> {
    const where = { state: { in: ['waiting', 'sent'] } }
    const { _sum } = await this.#db.relayedCall.aggregate({ where, _sum: { reserved: true } })
    return _sum.reserved ? bigintOf(_sum.reserved) : 0n
  }

  /** How many sweeps of a deposit address are settled, by the call that makes them. */
  countSettled({ target, data }: Pick<RelayCall, 'target' | 'data'>): Promise<number> {
    return this.#db.relayedCall.count({ where: { kind: 'sweep', target, data, state: { in: ['done', 'failed'] } } })
  }

  /** Whether this process sends the calls, for this many milliseconds from now. */
  async lease(holder: string, ms: number): Promise<boolean> {
    const taken = await this.#db.$executeRaw`
      insert into relay_lease as known (id, holder, until)
      values (1, ${holder}, (extract(epoch from now()) * 1000)::bigint + ${ms}::bigint)
      on conflict (id) do update set holder = excluded.holder, until = excluded.until
      where known.holder = excluded.holder or known.until < (extract(epoch from now()) * 1000)::bigint`
    return taken > 0
  }

  async #end(id: Hex, end: { state: string; from: string[]; spent: bigint; problem: string | null }): Promise<void> {
    const { state, from, spent, problem } = end
    await this.#db.$executeRaw`
      with ended as (
        update relayed_calls set state = ${state}, spent = ${spent}::numeric, problem = ${problem}
        where id = ${id} and state = any(${from}) returning day, reserved)
      update relay_days set used = greatest(0, used - ended.reserved + ${spent}::numeric)
      from ended where relay_days.day = ended.day`
  }
}

type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

async function acceptIn(tx: Tx, call: RelayCall, budget: bigint): Promise<RelayedCall> {
  const { id, kind, target, data, gas, maxFee, reserved, deadline } = call
  const isNew = await tx.$executeRaw`
    insert into relayed_calls as known
      (id, kind, state, target, data, gas, max_fee, reserved, day, deadline, created_at, hashes)
    values (${id}, ${kind}, 'waiting', ${target}, ${data}, ${gas}, ${maxFee}::numeric, ${reserved}::numeric, ${TODAY},
      ${deadline}, (extract(epoch from now()) * 1000)::bigint, array[]::text[])
    on conflict (id) do update set state = 'waiting', data = excluded.data, gas = excluded.gas,
      max_fee = excluded.max_fee, reserved = excluded.reserved, day = excluded.day, deadline = excluded.deadline,
      created_at = excluded.created_at, spent = null, problem = null
    where known.state = 'refused'`
  if (isNew > 0) {
    if ((await tx.relayedCall.count({ where: { state: 'waiting' } })) > MAX_WAITING) throw new NoRoom()
    const taken = await tx.$executeRaw`
      insert into relay_days as known (day, used)
      select ${TODAY}, ${reserved}::numeric where ${reserved}::numeric <= ${budget}::numeric
      on conflict (day) do update set used = known.used + excluded.used
      where known.used + excluded.used <= ${budget}::numeric`
    if (taken === 0) throw new NoRoom()
  }
  return relayedCallOf(await tx.relayedCall.findUniqueOrThrow({ where: { id } }))
}
