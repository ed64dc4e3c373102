import type { Hex } from '@commonweight/domain/hex'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'

// The three words of this room:
// - a **flow** is one thing that a visitor wants done on the chain, from the first click to the database that shows it;
// - a flow has **steps**, one transaction each, done in their order;
// - a step makes a **call**: contract, data and value, prepared by packages/sdk, which the wallet signs and sends.

/** Something that went wrong, as a sentence for people: what it is and what to do next. */
export type Problem = { name: string; text: string }

/**
 * That the site sends a step's call at its own expense: the call carries everything that its maker must sign.
 * @property id The site's name for it: the digest of the signed cart.
 * @property isRefused The site does not; the wallet sends the same call.
 */
export type Relay = { id: Hex; isRefused: boolean }

/**
 * An `approve` step only sets an allowance; a `main` step does what the visitor wants.
 * @property before Calls that the wallet makes first, in the same transaction (EIP-5792).
 */
export type FlowStep = {
  kind: 'approve' | 'main'
  label: string
  call: PreparedCall
  before?: PreparedCall[]
  relay?: Relay
}

/**
 * What finds a transaction again, with or without its hash: the account's next nonce when the wallet was asked, and the
 * block of that moment.
 * @property hash Given by the wallet, or found. Proves nothing until `isSeen`.
 * @property isSeen Whether a node has shown the transaction with this hash.
 * @property isShared Whether the account is a contract (a Safe, say): others send its transactions once its owners
 *   agree.
 * @property proposal 32 bytes that the wallet gave and that no node has as a transaction: a Safe's own hash, or
 *   nothing.
 * @property callsId The wallet's own name for a batch of calls (EIP-5792), by which it is asked for the transaction.
 * @property nonceSeen Whether a node showed the account's transaction with this nonce; before that the wallet may take
 *   a later one.
 * @property sinceMs When the wallet was asked, or the transaction was sent.
 * @property misses How many checks in a row found nothing; `missedAt` is the head at the first of them.
 * @property searchedTo The last block whose logs were searched for an execution by a shared account.
 * @property undone The receipt that a reorganisation took back.
 */
export type Trace = {
  hash: Hex | null
  isSeen: boolean
  isShared: boolean
  proposal: Hex | null
  callsId: string | null
  nonce: number
  nonceSeen: boolean
  fromBlock: bigint
  sinceMs: number
  misses: number
  missedAt: bigint | null
  searchedTo: bigint | null
  undone: Mined | null
}

export type Mined = { hash: Hex; blockNumber: bigint; blockHash: Hex }

/** How deep a transaction's block lies: blocks above it, and whether the chain can still take it back. */
export type Depth = { blocks: bigint; isFinal: boolean }

/** The states are described in ./reduce/reduce-flow, which alone changes them. */
export type FlowState =
  | { status: 'idle'; problem: Problem | null }
  | { status: 'preflight' }
  | { status: 'awaiting-signature'; trace: Trace }
  /** As `awaiting-signature`, but the page that asked is gone: nobody knows the wallet's answer. */
  | { status: 'asked'; trace: Trace }
  | { status: 'submitted'; trace: Trace }
  /** The wallet took it, and no node has a transaction for it. */
  | { status: 'proposed'; trace: Trace }
  | { status: 'unknown'; trace: Trace; problem: Problem | null }
  | { status: 'confirmed'; trace: Trace; mined: Mined; depth: Depth }
  | { status: 'counted'; trace: Trace; mined: Mined; depth: Depth }
  | { status: 'rejected' }
  | { status: 'reverted'; trace: Trace; mined: Mined; problem: Problem; settled: boolean }
  | { status: 'replaced'; hash: Hex | null; by: Hex }
  | { status: 'dropped'; trace: Trace }
  | { status: 'expired'; trace: Trace }
  /** The visitor stopped waiting for a proposal. If it is executed, it is still found. */
  | { status: 'abandoned'; trace: Trace }

export type FlowLink = { href: string; label: string }

export type FlowStatus = FlowState['status']

/**
 * @property scope What it is about, e.g. `donate:<campaign>`; a button shows the newest flow of its scope.
 * @property details Labelled facts for the receipt, already in words and units.
 * @property token The token of its amounts.
 * @property link Where the result is shown once it is counted.
 * @property step Index of the present step in `steps`.
 * @property done Transactions of earlier steps.
 * @property checks Checks made in the present state.
 * @property nextCheckAtMs When to look again; null where nothing is left to find out.
 */
export type Flow = {
  version: 1
  id: string
  scope: string
  title: string
  account: Hex
  chainId: number
  createdAtMs: number
  details: { label: string; value: string }[]
  token: Hex | null
  link: FlowLink | null
  steps: FlowStep[]
  step: number
  done: Mined[]
  state: FlowState
  checks: number
  nextCheckAtMs: number | null
}
