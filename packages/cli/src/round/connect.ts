import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import { decodeError } from '@commonweight/sdk/call/decode-error'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { type GetRoundReturnType, getRound } from '@commonweight/sdk/read/get-round'
import { type Client, createClient, http } from 'viem'
import { getBlockNumber, getChainId, readContract } from 'viem/actions'
import { BadInputError, UsageError } from '../input-errors'
import type { RoundOptions } from './round-options'

/** The parts of a deployment that the commands use. */
export type Contracts = Pick<
  Deployment,
  'chainId' | 'campaigns' | 'matchingRounds' | 'computedResult' | 'deploymentBlock'
> &
  Partial<Pick<Deployment, 'matchPreview'>>

/** A node, the contracts, the named round and its current state, the last block to read and the newest one. */
export type RoundConnection = {
  client: Client
  deployment: Contracts
  round: number
  state: GetRoundReturnType
  block: bigint
  newest: bigint
}

/**
 * Connects to the node and finds the contracts and the round, before anything else is read.
 * @throws UsageError for missing options. @throws BadInputError if the node or the contracts do not answer, or
 * there is no such round.
 */
export async function connect({ rpc, round, campaigns, from, block }: RoundOptions): Promise<RoundConnection> {
  if (rpc === undefined) throw new UsageError('Name a node of the chain: --rpc URL.')
  if (round === undefined) throw new UsageError('Say which round: --round N.')
  const client = createClient({ transport: http(rpc) })
  const [chainId, newest] = await asking(rpc, () => Promise.all([getChainId(client), getBlockNumber(client)]))
  const known = campaigns === undefined ? await readDeployment(chainId) : await readRelated(client, chainId, campaigns)
  const deployment = from === undefined ? known : { ...known, deploymentBlock: Number(from) }
  const state = await readState(client, deployment, round)
  if (block !== undefined && block > newest)
    throw new UsageError(`The chain has no block ${block} yet; it is at ${newest}.`)
  return { client, deployment, round, state, block: block ?? newest, newest }
}

async function readState(client: Client, deployment: Contracts, round: number): Promise<GetRoundReturnType> {
  const { chainId, matchingRounds } = deployment
  try {
    return await getRound(client, { deployment, round })
  } catch (cause) {
    if (decodeError(cause)?.name === 'MatchingRounds_UnknownRound') {
      throw new BadInputError(`There is no round ${round} on chain ${chainId}, in the contract ${matchingRounds}.`)
    }
    const reason = (cause as Error).message.split('\n')[0]
    throw new BadInputError(
      `The contract MatchingRounds, ${matchingRounds} on chain ${chainId}, does not answer: ${reason}`,
    )
  }
}

async function asking<Answer>(rpc: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (cause) {
    throw new BadInputError(
      `The node at ${new URL(rpc).host} does not answer: ${(cause as Error).message.split('\n')[0]}`,
    )
  }
}

/** The contracts that the contract Campaigns names. */
async function readRelated(client: Client, chainId: number, campaigns: `0x${string}`): Promise<Contracts> {
  try {
    const matchingRounds = await readContract(client, { address: campaigns, abi: campaignsAbi, functionName: 'ROUNDS' })
    const computedResult = await readContract(client, {
      address: matchingRounds,
      abi: matchingRoundsAbi,
      functionName: 'RESULTS',
    })
    return {
      chainId,
      campaigns,
      matchingRounds: lowerHex(matchingRounds),
      computedResult: lowerHex(computedResult),
      deploymentBlock: 0,
    }
  } catch {
    throw new BadInputError(`${campaigns} is not a Campaigns contract on chain ${chainId}.`)
  }
}
