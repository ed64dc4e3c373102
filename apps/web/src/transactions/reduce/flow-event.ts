import type { Hex } from '@commonweight/domain/hex'
import type { Mined, Problem } from '../flow'

/** What a check of the chain showed. Only `receipt` proves an outcome. */
export type Observation =
  /**
   * A receipt in a block of the present chain. `finalized` is the newest final block, null if the node does not say.
   */
  | {
      kind: 'receipt'
      mined: Mined
      success: boolean
      problem: Problem | null
      head: bigint
      finalized: bigint | null
    }
  /** The node has it, but not in a block. `nonce` is null if another account sends it for this one. */
  | { kind: 'pending'; hash: Hex; nonce: number | null }
  /**
   * Neither in the node's pool nor on the chain. `nonce` is the next that the account will use; `searchedTo` the last
   * block that was searched for a shared account's execution.
   */
  | { kind: 'absent'; head: bigint; nonce: number; searchedTo?: bigint }
  /** The hash that the wallet gave belongs to a transaction with another call. */
  | { kind: 'unrelated' }
  /** A transaction of the account with another call took its nonce. */
  | { kind: 'replaced'; by: Hex }
  /** The nonce is used, but the node does not show by which transaction; or the node contradicts itself. */
  | { kind: 'unclear' }
  | { kind: 'unreachable' }

export type FlowEvent =
  | { type: 'start' }
  | { type: 'preflight-failed'; problem: Problem }
  | { type: 'asked'; nonce: number; fromBlock: bigint; isShared: boolean }
  | { type: 'signed'; hash: Hex }
  /** The wallet took a batch of calls, and names it. */
  | { type: 'batched'; callsId: string }
  /** The site does not send the call at its expense. Nothing was sent, and the wallet may send the same call. */
  | { type: 'relay-refused'; problem: Problem }
  /** The wallet answered with neither a refusal nor a transaction. */
  | { type: 'answered' }
  | { type: 'refused' }
  | { type: 'wallet-failed'; problem: Problem }
  | { type: 'observed'; observation: Observation }
  | { type: 'head'; blockNumber: bigint }
  /** A page was loaded: no page drives this flow any more. */
  | { type: 'resumed' }
  /** Before a repetition the chain could not be read. */
  | { type: 'doubted' }
  /** The visitor stops waiting; the chain was checked just before. */
  | { type: 'given-up' }
