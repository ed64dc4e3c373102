import type { Hex } from '@commonweight/domain/hex'
import type { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'
import { acceptCall, NOW_MS, type NoRoom, TODAY } from './accept-call'
import { type RelayCall, type RelayedCall, relayedCallOf } from './relayed-call'

/** How long what is final is kept, so that a page that comes back learns what became of its call. */
const KEPT_DAYS = 30
/** A settled call that no reorganisation took back in this time counts as final, wherever the chain stands. */
const FINAL_AFTER_MS = 86_400_000
/** Settled calls that one look checks. */
const MAX_CHECKED = 20

/** What a receipt says. */
export type Settled = { isSuccess: boolean; spent: bigint }

/**
 * The relayer's calls and its budget of a day, for all processes of a site together. What a call may cost at most is
 * taken from the budget before the call is recorded, and what it did not cost is given back with its receipt.
 */
export class RelayQueue {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** As `acceptCall`. */
  accept(call: RelayCall, budget: bigint): Promise<RelayedCall | NoRoom> {
    return acceptCall(this.#db, call, budget)
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
        sent_at = ${NOW_MS}
      where id = ${id} and state in ('waiting', 'sent')
        and not exists (select from relayed_calls other where other.state = 'sent' and other.id <> ${id})`
    return changed > 0
  }

  /** By a receipt, with what it cost. */
  async settle(id: Hex, { isSuccess, spent }: Settled): Promise<void> {
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

  /** Settled calls that a reorganisation may still take back, in the order of their nonces. */
  async unsure(): Promise<RelayedCall[]> {
    const where = { state: { in: ['done', 'failed'] }, isFinal: false }
    const rows = await this.#db.relayedCall.findMany({ where, orderBy: { nonce: 'asc' }, take: MAX_CHECKED })
    return rows.map(relayedCallOf)
  }

  async markFinal(ids: readonly Hex[]): Promise<void> {
    await this.#db.$executeRaw`
      update relayed_calls set is_final = true where state in ('done', 'failed') and not is_final
        and (id = any(${[...ids]}) or settled_at < ${NOW_MS} - ${FINAL_AFTER_MS}::bigint)`
  }

  /**
   * No block has a settled call's transaction any more: it is on its way again, with what it reserved.
   * @returns False if another call is on its way.
   */
  async reopen(id: Hex): Promise<boolean> {
    const changed = await this.#db.$executeRaw`
      with opened as (
        update relayed_calls set state = 'sent', sent_at = ${NOW_MS}, settled_at = null
        where id = ${id} and state in ('done', 'failed')
          and not exists (select from relayed_calls other where other.state = 'sent')
        returning day, reserved, spent)
      update relay_days set used = greatest(0, used + opened.reserved - opened.spent)
      from opened where relay_days.day = opened.day`
    return changed > 0
  }

  /** Deletes what is final and old. A cart's deadline has passed long before, so it cannot come again. */
  async prune(): Promise<void> {
    await this.#db.$executeRaw`
      delete from relayed_calls where (is_final or state = 'refused')
        and settled_at < ${NOW_MS} - ${KEPT_DAYS}::bigint * 86400000`
    await this.#db.$executeRaw`delete from relay_days where day < ${TODAY} - ${KEPT_DAYS}::int - 2`
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

  /** When the newest settled sweep of a deposit address was recorded (Unix milliseconds); 0: there is none. */
  async lastSweptAt({ target, data }: Pick<RelayCall, 'target' | 'data'>): Promise<bigint> {
    const where = { kind: 'sweep', target, data, state: { in: ['done', 'failed'] } }
    const { _max } = await this.#db.relayedCall.aggregate({ where, _max: { createdAt: true } })
    return _max.createdAt ?? 0n
  }

  /** Whether this process sends the calls, for this many milliseconds from now. */
  async lease(holder: string, ms: number): Promise<boolean> {
    const taken = await this.#db.$executeRaw`
      insert into relay_lease as known (id, holder, until)
      values (1, ${holder}, ${NOW_MS} + ${ms}::bigint)
      on conflict (id) do update set holder = excluded.holder, until = excluded.until
      where known.holder = excluded.holder or known.until < ${NOW_MS}`
    return taken > 0
  }

  async #end(id: Hex, end: { state: string; from: string[]; spent: bigint; problem: string | null }): Promise<void> {
    const { state, from, spent, problem } = end
    await this.#db.$executeRaw`
      with ended as (
        update relayed_calls set state = ${state}, spent = ${spent}::numeric, problem = ${problem},
          settled_at = ${NOW_MS}
        where id = ${id} and state = any(${from}) returning day, reserved)
      update relay_days set used = greatest(0, used - ended.reserved + ${spent}::numeric)
      from ended where relay_days.day = ended.day`
  }
}
