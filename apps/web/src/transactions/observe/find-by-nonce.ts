import type { Hex } from '@commonweight/domain/hex'
import type { Client } from 'viem'
import { getBlock, getTransactionCount } from 'viem/actions'

/** Addresses and input in lower case. */
export type FoundTransaction = { hash: Hex; nonce: number; to: string | null; input: string; value: bigint }

export type FindByNonceParameters = {
  account: Hex
  nonce: number
  /** A block in which it is unused. */
  from: bigint
  to: bigint
}

/** Blocks that are read one by one if the node keeps no old states. */
const MAX_READ = 500n

/**
 * Finds the mined transaction by which an account used a nonce, without its hash: it may have been signed while the
 * page was closed, or replaced in the wallet. Null if it is not between the two blocks. Halves the range, so it asks
 * some log2(to - from) times; on a node without old states it reads the newest blocks one by one.
 */
export async function findByNonce(client: Client, parameters: FindByNonceParameters): Promise<FoundTransaction | null> {
  const { from, to } = parameters
  const blockNumber = await firstBlockUsing(client, parameters).catch(() => undefined)
  if (blockNumber === null) return null
  if (blockNumber !== undefined) return inBlock(client, parameters, blockNumber)
  const oldest = to - from > MAX_READ ? to - MAX_READ : from
  for (let number = to; number > oldest; number--) {
    const found = await inBlock(client, parameters, number)
    if (found) return found
  }
  return null
}

async function inBlock(
  client: Client,
  { account, nonce }: FindByNonceParameters,
  blockNumber: bigint,
): Promise<FoundTransaction | null> {
  const block = await getBlock(client, { blockNumber, includeTransactions: true })
  const found = block.transactions.find(
    (transaction) => transaction.from.toLowerCase() === account.toLowerCase() && transaction.nonce === nonce,
  )
  if (!found) return null
  const { hash, to, input, value } = found
  return { hash, nonce, to: to?.toLowerCase() ?? null, input: input.toLowerCase(), value }
}

async function firstBlockUsing(
  client: Client,
  { account, nonce, from, to }: FindByNonceParameters,
): Promise<bigint | null> {
  const isUsedAt = async (blockNumber: bigint) =>
    (await getTransactionCount(client, { address: account, blockNumber })) > nonce
  if (!(await isUsedAt(to))) return null
  let unused = from
  let used = to
  while (used - unused > 1n) {
    const middle = (unused + used) / 2n
    if (await isUsedAt(middle)) used = middle
    else unused = middle
  }
  return used
}
