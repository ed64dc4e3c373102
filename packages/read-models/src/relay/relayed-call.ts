import type { Hex } from '@commonweight/domain/hex'
import type { RelayedCall as Row } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOf, hexOrNull } from '../from-row'

/** `waiting`, then `sent`, then `done` or `failed` by its receipt; `refused` if it is not sent at all. */
export type RelayState = 'waiting' | 'sent' | 'done' | 'failed' | 'refused'

/**
 * A call for the relayer.
 * @property account For which it is made: the donor, or the account that a deposit address belongs to.
 * @property maxFee Wei for each gas that it may ever cost. @property reserved What that comes to.
 * @property deadline Unix seconds: the first at which it is not sent any more.
 */
export type RelayCall = {
  id: Hex
  kind: 'gift' | 'sweep'
  account: Hex
  target: Hex
  data: Hex
  gas: bigint
  maxFee: bigint
  reserved: bigint
  deadline: number
}

/**
 * A recorded call and what became of it.
 * @property raw The signed transaction as it was last sent. @property sentAt Unix milliseconds.
 * @property hashes Each transaction that may be it, the newest last.
 */
export type RelayedCall = RelayCall & {
  state: RelayState
  nonce: number | null
  raw: Hex | null
  sentAt: number | null
  hashes: Hex[]
  spent: bigint | null
  problem: string | null
}

export function relayedCallOf(row: Row): RelayedCall {
  return {
    id: hexOf(row.id),
    kind: row.kind as RelayCall['kind'],
    account: hexOf(row.account),
    state: row.state as RelayState,
    target: hexOf(row.target),
    data: hexOf(row.data),
    gas: row.gas,
    maxFee: bigintOf(row.maxFee),
    reserved: bigintOf(row.reserved),
    deadline: Number(row.deadline),
    nonce: row.nonce === null ? null : Number(row.nonce),
    raw: hexOrNull(row.raw),
    sentAt: row.sentAt === null ? null : Number(row.sentAt),
    hashes: row.hashes.map(hexOf),
    spent: row.spent && bigintOf(row.spent),
    problem: row.problem,
  }
}
