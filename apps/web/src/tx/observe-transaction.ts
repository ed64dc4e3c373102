import type { Hex, TokenView } from '@commonweight/db/views'
import type { PreparedCall } from '@commonweight/sdk/prepared-call'
import type { Client } from 'viem'
import { getBlockNumber, getTransactionCount } from 'viem/actions'
import { explainRevert } from './explain-revert'
import { type FoundTransaction, findByNonce } from './find-by-nonce'
import type { Mined, Trace } from './flow'
import type { Observation } from './flow-event'
import { type RpcReceipt, rpcReceipt, rpcTransaction } from './rpc-transaction'

/** Transactions of the account that one look goes through, where the hash is not known. */
const MOST_NONCES = 8

export type ObserveTransactionParameters = {
  account: Hex
  call: PreparedCall
  trace: Trace
  /** Transactions that belong to other flows, which may ask for the very same. */
  taken: readonly Hex[]
  /** For amounts in a revert's explanation. */
  token: TokenView | null
}

/**
 * What the chain shows of a transaction that was, or may have been, sent. Never throws: a node that cannot be asked is
 * `unreachable`, one behind the block at which the wallet was asked as well.
 */
export async function observeTransaction(
  client: Client,
  parameters: ObserveTransactionParameters,
): Promise<Observation> {
  try {
    const { trace } = parameters
    const head = await getBlockNumber(client, { cacheTime: 0 })
    if (head < trace.fromBlock) return { kind: 'unreachable' }
    const known = trace.hash && (await observeHash(client, parameters, trace.hash, head))
    return known || (await observeNonce(client, parameters, head))
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
  const receipt = await rpcReceipt(client, hash)
  if (receipt) return received(client, parameters, receipt, head)
  const transaction = await rpcTransaction(client, hash)
  return transaction && { kind: 'pending', hash, nonce: transaction.nonce }
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
  if (trace.hash !== null) return observeSuccessor(client, parameters, head)
  const unseen = Math.min(used - trace.nonce, MOST_NONCES)
  for (let nonce = trace.nonce; nonce < trace.nonce + unseen; nonce++) {
    const found = await findByNonce(client, { account, nonce, from: trace.fromBlock, to: head })
    if (!found) return { kind: 'unclear' }
    if (asksTheSame(found, call) && !parameters.taken.includes(found.hash))
      return minedAs(client, parameters, found, head)
  }
  return { kind: 'absent', head, nonce: trace.nonce + unseen }
}

/** What took the nonce of a transaction that was sent: the same again (a higher fee), or something else. */
async function observeSuccessor(
  client: Client,
  parameters: ObserveTransactionParameters,
  head: bigint,
): Promise<Observation> {
  const { account, call, trace } = parameters
  const found = await findByNonce(client, { account, nonce: trace.nonce, from: trace.fromBlock, to: head })
  if (!found) return { kind: 'unclear' }
  return asksTheSame(found, call) ? minedAs(client, parameters, found, head) : { kind: 'replaced', by: found.hash }
}

async function minedAs(
  client: Client,
  parameters: ObserveTransactionParameters,
  found: FoundTransaction,
  head: bigint,
): Promise<Observation> {
  const receipt = await rpcReceipt(client, found.hash)
  return receipt
    ? received(client, parameters, receipt, head)
    : { kind: 'pending', hash: found.hash, nonce: found.nonce }
}

async function received(
  client: Client,
  { account, call, token }: ObserveTransactionParameters,
  receipt: RpcReceipt,
  head: bigint,
): Promise<Observation> {
  const mined: Mined = { hash: receipt.hash, blockNumber: receipt.blockNumber, blockHash: receipt.blockHash }
  if (receipt.success) return { kind: 'receipt', mined, success: true, problem: null, head }
  const problem = await explainRevert(client, { account, call, blockNumber: mined.blockNumber, token })
  return { kind: 'receipt', mined, success: false, problem, head }
}

/** A wallet may send the same again with a higher fee; that is not a replacement. */
function asksTheSame(found: FoundTransaction, call: PreparedCall): boolean {
  return found.to === call.to.toLowerCase() && found.input === call.data.toLowerCase() && found.value === call.value
}
