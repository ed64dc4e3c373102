import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { getBlockNumber, getTransactionCount } from 'viem/actions'
import type { Mined, Problem, Trace } from '../flow'
import type { Observation } from '../reduce/flow-event'
import { problems } from '../words/problems'
import { explainRevert } from './explain-revert'
import { type FoundTransaction, findByNonce } from './find-by-nonce'
import { containsCall, findExecution } from './find-execution'
import {
  type RpcReceipt,
  type RpcTransaction,
  readBlockHash,
  readFinalized,
  readReceipt,
  readTransaction,
} from './rpc-transaction'
import { failedInside } from './shared-account-events'

/** Transactions of the account that one check reads if the hash is not known. */
const MAX_NONCES = 8
/** Blocks that are searched again, in case of a reorganisation since. */
const SEARCH_OVERLAP = 64n

export type ObserveTransactionParameters = {
  account: Hex
  call: PreparedCall
  trace: Trace
  /** The receipt that counts so far. */
  mined: Mined | null
  /** Transactions that belong to other flows and steps, which may make the same call. */
  taken: readonly Hex[]
  /** For amounts in a revert's explanation. */
  token: TokenView | null
}

/**
 * Looks on the chain for a transaction that was, or may have been, sent. Never throws: a node that does not answer is
 * `unreachable`, and so is one that is behind the block at which the wallet was asked.
 */
export async function observeTransaction(
  client: Client,
  parameters: ObserveTransactionParameters,
): Promise<Observation> {
  try {
    const { trace, mined } = parameters
    const head = await getBlockNumber(client, { cacheTime: 0 })
    if (head < trace.fromBlock && !mined) return { kind: 'unreachable' }
    for (const hash of [trace.hash, trace.proposal]) {
      const known = hash && (await observeHash(client, parameters, hash, head))
      if (known) return known
    }
    // The node has the block but not the receipt: it contradicts itself, which proves nothing.
    if (mined && (await readBlockHash(client, mined.blockNumber)) === mined.blockHash) return { kind: 'unclear' }
    return trace.isShared ? observeExecution(client, parameters, head) : observeNonce(client, parameters, head)
  } catch {
    return { kind: 'unreachable' }
  }
}

async function observeHash(
  client: Client,
  parameters: ObserveTransactionParameters,
  hash: Hex,
  head: bigint,
): Promise<Observation | null> {
  const [receipt, transaction] = await Promise.all([readReceipt(client, hash), readTransaction(client, hash)])
  const { trace, account } = parameters
  if (transaction && !trace.isSeen && !isOwn(parameters, transaction, receipt))
    return hash === trace.hash ? { kind: 'unrelated' } : null
  // Nodes still show what a reorganisation took away: only a block of the present chain counts.
  if (receipt) {
    const isOnChain = (await readBlockHash(client, receipt.blockNumber)) === receipt.blockHash
    return isOnChain ? received(client, parameters, receipt, head) : null
  }
  if (!transaction || transaction.blockHash) return null
  return { kind: 'pending', hash, nonce: transaction.from === account.toLowerCase() ? transaction.nonce : null }
}

/**
 * Whether a transaction may be the step's own. A person may change an allowance in the wallet, so only the target of
 * the account's own transactions is compared; those of others must carry the whole call.
 */
function isOwn(
  { account, call, trace, taken }: ObserveTransactionParameters,
  { hash, from, to, input }: RpcTransaction,
  receipt: RpcReceipt | null,
): boolean {
  if (taken.includes(hash) || (receipt && receipt.blockNumber <= trace.fromBlock)) return false
  const isToTarget = to === call.to.toLowerCase()
  return (
    (isToTarget && (from === account.toLowerCase() || input === call.data.toLowerCase())) || containsCall(input, call)
  )
}

async function observeExecution(
  client: Client,
  parameters: ObserveTransactionParameters,
  head: bigint,
): Promise<Observation> {
  const { account, call, trace, taken } = parameters
  const again = trace.searchedTo === null ? 0n : trace.searchedTo - SEARCH_OVERLAP
  const from = again > trace.fromBlock ? again : trace.fromBlock + 1n
  const found = await findExecution(client, { account, call, proposal: trace.proposal, taken, from, to: head })
  const receipt = found.hash && (await readReceipt(client, found.hash))
  if (receipt) return received(client, parameters, receipt, head)
  return { kind: 'absent', head, nonce: trace.nonce, searchedTo: found.searchedTo }
}

async function observeNonce(
  client: Client,
  parameters: ObserveTransactionParameters,
  head: bigint,
): Promise<Observation> {
  const { account, call, trace } = parameters
  const [used, underWay] = await Promise.all([
    getTransactionCount(client, { address: account, blockTag: 'latest' }),
    getTransactionCount(client, { address: account, blockTag: 'pending' }),
  ])
  if (used <= trace.nonce) return underWay > trace.nonce ? { kind: 'unclear' } : { kind: 'absent', head, nonce: used }
  if (trace.isSeen) return observeSuccessor(client, parameters, head)
  const unseen = Math.min(used - trace.nonce, MAX_NONCES)
  for (let nonce = trace.nonce; nonce < trace.nonce + unseen; nonce++) {
    const found = await findByNonce(client, { account, nonce, from: trace.fromBlock, to: head })
    if (!found) return { kind: 'unclear' }
    if (makesSameCall(found, call) && !parameters.taken.includes(found.hash))
      return minedAs(client, parameters, found, head)
  }
  return { kind: 'absent', head, nonce: trace.nonce + unseen }
}

/** The transaction that took the nonce of one that was sent: the same call with a higher fee, or another call. */
async function observeSuccessor(
  client: Client,
  parameters: ObserveTransactionParameters,
  head: bigint,
): Promise<Observation> {
  const { account, call, trace } = parameters
  const found = await findByNonce(client, { account, nonce: trace.nonce, from: trace.fromBlock, to: head })
  if (!found) return { kind: 'unclear' }
  return makesSameCall(found, call) ? minedAs(client, parameters, found, head) : { kind: 'replaced', by: found.hash }
}

async function minedAs(
  client: Client,
  parameters: ObserveTransactionParameters,
  found: FoundTransaction,
  head: bigint,
): Promise<Observation> {
  const receipt = await readReceipt(client, found.hash)
  return receipt
    ? received(client, parameters, receipt, head)
    : { kind: 'pending', hash: found.hash, nonce: found.nonce }
}

async function received(
  client: Client,
  parameters: ObserveTransactionParameters,
  receipt: RpcReceipt,
  head: bigint,
): Promise<Observation> {
  const mined: Mined = { hash: receipt.hash, blockNumber: receipt.blockNumber, blockHash: receipt.blockHash }
  const finalized = await readFinalized(client)
  const success = receipt.success && !failedInside(receipt.logs, parameters.account, parameters.trace.proposal)
  const problem = success ? null : await whyFailed(client, parameters, receipt)
  return { kind: 'receipt', mined, success, problem, head, finalized }
}

async function whyFailed(
  client: Client,
  { account, call, token }: ObserveTransactionParameters,
  receipt: RpcReceipt,
): Promise<Problem | null> {
  const problem = await explainRevert(client, { account, call, blockNumber: receipt.blockNumber, token })
  if (problem || !receipt.success) return problem
  return { name: 'ExecutionFailed', text: problems.executionFailed }
}

/**
 * A wallet may send the same call again with a higher fee, which is not a replacement. An account that lends itself code
 * makes it in a batch, which carries the call in full.
 */
function makesSameCall(found: FoundTransaction, call: PreparedCall): boolean {
  const isPlain = found.to === call.to.toLowerCase() && found.input === call.data.toLowerCase()
  return (isPlain && found.value === call.value) || (!isPlain && containsCall(found.input, call))
}
