import type { Hex } from '@commonweight/db/views'
import type { Mined, Problem } from './flow'

/** What a look at the chain showed. Only `receipt` proves an outcome. */
export type Observation =
  | { kind: 'receipt'; mined: Mined; success: boolean; problem: Problem | null; head: bigint }
  | { kind: 'pending'; hash: Hex; nonce: number }
  /** Not known to the node, not on the chain; `nonce` is the next that the account will use. */
  | { kind: 'absent'; head: bigint; nonce: number }
  /** Another transaction of the account, which asks for something else, took its nonce. */
  | { kind: 'replaced'; by: Hex }
  /** The nonce is used, but by what is not to be seen yet. */
  | { kind: 'unclear' }
  | { kind: 'unreachable' }

export type FlowEvent =
  | { type: 'start' }
  | { type: 'preflight-failed'; problem: Problem }
  | { type: 'asked'; nonce: number; fromBlock: bigint }
  | { type: 'signed'; hash: Hex }
  | { type: 'refused' }
  | { type: 'wallet-failed'; problem: Problem }
  | { type: 'observed'; observation: Observation }
  | { type: 'head'; blockNumber: bigint }
  /** A page was loaded: nobody is at work on this flow any more. */
  | { type: 'resumed' }
