import { easAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { getBlockNumber, getContractEvents } from 'viem/actions'
import type { EasGateTerms } from './get-gate-terms'

/**
 * @property terms Of the EASGate that must count them. @property account The recipient.
 * @property fromBlock The oldest block to search.
 * @property maxRequests How often the node may be asked. Without it, 20.
 */
type Input = {
  terms: EasGateTerms
  account: Address
  fromBlock: bigint
  maxRequests?: number
}

/** @property uids Newest first, revoked ones among them. @property searchedFrom The oldest block that was searched. */
export type FoundAttestations = { uids: Hex[]; searchedFrom: bigint }

const FIRST_SIZE = 50_000n
const MIN_SIZE = 500n
const MAX_REQUESTS = 20

/**
 * Searches the newest blocks for an issuer's attestations of an account, backwards, until it finds some or has asked
 * often enough. Nodes allow ranges of different size: after a refusal the next range is a quarter of it. Throws what the
 * node answers if it gives no logs at all.
 */
export async function findGateAttestations(client: Client, input: Input): Promise<FoundAttestations> {
  const { terms, account, fromBlock, maxRequests = MAX_REQUESTS } = input
  let size = FIRST_SIZE
  let toBlock = await getBlockNumber(client, { cacheTime: 0 })
  for (let request = 0; request < maxRequests && toBlock >= fromBlock; request++) {
    const first = toBlock - size + 1n > fromBlock ? toBlock - size + 1n : fromBlock
    try {
      const logs = await getContractEvents(client, {
        address: terms.eas,
        abi: easAbi,
        eventName: 'Attested',
        args: { recipient: account, attester: terms.issuer, schemaUID: terms.schema },
        fromBlock: first,
        toBlock,
        strict: true,
      })
      if (logs.length > 0) return { uids: logs.map(({ args }) => args.uid).reverse(), searchedFrom: first }
      toBlock = first - 1n
    } catch (error) {
      if (size <= MIN_SIZE) throw error
      size /= 4n
    }
  }
  return { uids: [], searchedFrom: toBlock + 1n }
}
