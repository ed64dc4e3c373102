import type { Deployment } from '@commonweight/abi/deployment'
import { type Client, type Hex, TransactionReceiptNotFoundError } from 'viem'
import { getBlock, getTransactionReceipt } from 'viem/actions'
import { parseEventLogs } from 'viem/utils'
import { type LogClaim, type Parts, textOf } from './claim'
import { readPayer } from './read-payer'
import { CHECKED_ABIS } from './read-view'

/** Answers what a transaction did: the parts of a claim as the chain has them, nothing if it has no such event. */
export function logReader(client: Client, deployment: Deployment): (claim: LogClaim) => Promise<Parts> {
  const receipts = new Map<string, Promise<Receipt | null>>()
  const times = new Map<bigint, Promise<bigint>>()
  return async (claim) => {
    const known = receipts.get(claim.tx) ?? receiptOf(client, claim.tx as Hex)
    receipts.set(claim.tx, known)
    const receipt = await known
    const found = receipt && eventOf(claim, receipt, deployment)
    if (!receipt || !found) return {}
    const time = times.get(receipt.blockNumber) ?? timeOf(client, receipt.blockNumber)
    times.set(receipt.blockNumber, time)
    const ofReceipt: Record<string, unknown> = {
      '@time': await time,
      '@block': receipt.blockNumber,
      '@blockHash': receipt.blockHash,
      '@events': eventsOf(claim, receipt, deployment).length,
      ...(claim.event === 'Donated' && readPayer(receipt.logs, deployment, found.logIndex)),
    }
    const read = (name: string) => (name.startsWith('@') ? ofReceipt[name] : memberOf(found.args, name))
    return Object.fromEntries(Object.keys(claim.parts).map((name) => [name, textOf(read(name))]))
  }
}

type Receipt = Awaited<ReturnType<typeof getTransactionReceipt>>

async function receiptOf(client: Client, hash: Hex): Promise<Receipt | null> {
  try {
    return await getTransactionReceipt(client, { hash })
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return null
    throw error
  }
}

async function timeOf(client: Client, blockNumber: bigint): Promise<bigint> {
  return (await getBlock(client, { blockNumber })).timestamp
}

/** The event that a claim is about. */
function eventOf(claim: LogClaim, receipt: Receipt, deployment: Deployment) {
  return eventsOf(claim, receipt, deployment).find(({ args, logIndex }) => {
    if (claim.logIndex !== null && claim.logIndex !== logIndex) return false
    return Object.entries(claim.match).every(([name, value]) => textOf(memberOf(args, name)) === value)
  })
}

/** All events of this name that the contract made in the transaction. */
function eventsOf({ contract, event }: LogClaim, { logs }: Receipt, deployment: Deployment) {
  const own = logs.filter(({ address }) => address.toLowerCase() === deployment[contract])
  return parseEventLogs({ abi: CHECKED_ABIS[contract], eventName: event, logs: own })
}

/** `terms.digest` of nested arguments. */
function memberOf(args: unknown, path: string): unknown {
  return path.split('.').reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], args)
}
