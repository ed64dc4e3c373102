import type { Hex } from '@commonweight/domain/hex'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { type RpcLog, readLogs, readTransaction } from './rpc-transaction'
import { executionEvents, provesExecution } from './shared-account-events'

export type FindExecutionParameters = {
  account: Hex
  call: PreparedCall
  /** 32 bytes that the wallet gave in place of a transaction's hash: the account's own name for it. */
  proposal: Hex | null
  /** Transactions that belong to other flows and steps. */
  taken: readonly Hex[]
  from: bigint
  to: bigint
}

/** @property searchedTo Last block that was searched in full; the next search begins there. */
export type FindExecutionReturnType = { hash: Hex | null; searchedTo: bigint }

/** Blocks that one query for logs covers; nodes refuse wide ranges. */
const BLOCKS_PER_QUERY = 2_000n
const MAX_QUERIES = 5
/** Transactions of the account that one check reads. */
const MAX_READ = 20

/**
 * Finds the transaction in which a contract account (a Safe, say) made a call. Others send it, so no nonce leads to it.
 * Looks for the account's own event that names the proposal, or any event about the account in a transaction that
 * carries the call in full.
 */
export async function findExecution(
  client: Client,
  parameters: FindExecutionParameters,
): Promise<FindExecutionReturnType> {
  let { from } = parameters
  for (let query = 0; query < MAX_QUERIES && from <= parameters.to; query++) {
    const last = from + BLOCKS_PER_QUERY - 1n
    const to = last < parameters.to ? last : parameters.to
    const hash = await searchRange(client, { ...parameters, from, to })
    if (hash) return { hash, searchedTo: to }
    from = to + 1n
  }
  return { hash: null, searchedTo: from - 1n }
}

async function searchRange(client: Client, parameters: FindExecutionParameters): Promise<Hex | null> {
  const { account, call, proposal, taken } = parameters
  const logs = await logsAbout(client, parameters)
  const named = proposal && logs.find((log) => provesExecution(log, account, proposal))
  if (named) return named.transactionHash
  const candidates = [...new Set(logs.map(({ transactionHash }) => transactionHash))]
  for (const hash of candidates.filter((candidate) => !taken.includes(candidate)).slice(0, MAX_READ)) {
    const transaction = await readTransaction(client, hash)
    if (transaction && containsCall(transaction.input, call)) return hash
  }
  return null
}

/**
 * Whether a transaction's input carries a call in full (its target and all its data), as input by a Safe, a batch or an
 * account abstraction's bundle does.
 * @param input In lower case.
 */
export function containsCall(input: string, { to, data }: Pick<PreparedCall, 'to' | 'data'>): boolean {
  return input.includes(to.slice(2).toLowerCase()) && input.includes(data.slice(2).toLowerCase())
}

/**
 * Events that the account emits, events about it by the contract that it was to call, and those of account abstraction.
 */
async function logsAbout(client: Client, parameters: FindExecutionParameters): Promise<RpcLog[]> {
  const { account, call, from, to } = parameters
  const word: Hex = `0x${account.slice(2).toLowerCase().padStart(64, '0')}`
  const range = { from, to }
  const found = await Promise.all([
    readLogs(client, { address: account, ...range }),
    readLogs(client, { address: call.to, topics: [null, word], ...range }),
    readLogs(client, { address: call.to, topics: [null, null, word], ...range }),
    readLogs(client, { address: call.to, topics: [null, null, null, word], ...range }),
    // Some nodes do not search without an address; most accounts need no entry point.
    readLogs(client, { topics: [executionEvents.userOperation, null, word], ...range }).catch(() => []),
  ])
  return found.flat()
}
