import type { Hex } from '@commonweight/domain/hex'
import type { Mined, Problem } from '../flow'

/** What a look at the chain showed. Only `receipt` proves an outcome. */
export type Observation =
  /** A receipt in a block of the present chain. `finalized` is the newest final block, null where the node has no word. */
  | {
      kind: 'receipt'
      mined: Mined
      success: boolean
      problem: Problem | null
      head: bigint
      finalized: bigint | null
    }
  /** Known to the node, not in a block. `nonce` is null where another account sends it for this one. */
  | { kind: 'pending'; hash: Hex; nonce: number | null }
  /**
   * Not known to the node, not on the chain. `nonce` is the next that the account will use; `searchedTo` the last block
   * in which a shared account's execution was looked for.
   */
  | { kind: 'absent'; head: bigint; nonce: number; searchedTo?: bigint }
  /** The hash that the wallet gave is that of a transaction which does something else. */
  | { kind: 'unrelated' }
  /** Another transaction of the account, which asks for something else, took its nonce. */
  | { kind: 'replaced'; by: Hex }
  /** The nonce is used, but by what is not to be seen yet; or the node contradicts itself. */
  | { kind: 'unclear' }
  | { kind: 'unreachable' }

export type FlowEvent =
  | { type: 'start' }
  | { type: 'preflight-failed'; problem: Problem }
  | { type: 'asked'; nonce: number; fromBlock: bigint; isShared: boolean }
  | { type: 'signed'; hash: Hex }
  /** The wallet neither refused nor gave a transaction. */
  | { type: 'answered' }
  | { type: 'refused' }
  | { type: 'wallet-failed'; problem: Problem }
  | { type: 'observed'; observation: Observation }
  | { type: 'head'; blockNumber: bigint }
  /** A page was loaded: nobody is at work on this flow any more. */
  | { type: 'resumed' }
  /** Before a repetition the chain could not be asked. */
  | { type: 'doubted' }
  /** The visitor stops waiting; the chain was looked at just before. */
  | { type: 'given-up' }
