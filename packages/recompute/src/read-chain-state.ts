import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { BaseError } from '@commonweight/domain/base-error'
import type { Hex } from '@commonweight/domain/hex'
import { getMatch } from '@commonweight/sdk/read/get-match'
import type { GetRoundReturnType } from '@commonweight/sdk/read/get-round'
import { getRoundAt } from '@commonweight/sdk/read/get-round-at'
import { getStanding, type Standing } from '@commonweight/sdk/read/get-standing'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'
import { roundLogs } from './round-logs'

/** How many are asked for at once. */
const WIDTH = 20

/** The node does not have the state of that block. */
export class StateUnavailableError extends BaseError {
  override readonly name = 'StateUnavailableError'
}

/**
 * What the contracts keep of a campaign. @property match Of the chain's formula, in base units; undefined without a
 * contract that reports it. @property paid Undefined: nothing yet.
 */
export type ChainCampaign = {
  weight: bigint
  standing: Standing
  match: bigint | undefined
  isPinned: boolean
  paid: bigint | undefined
}

/** Without `matchPreview` the contracts are not asked for matches. W, the weights and payments are compared anyway. */
export type ChainContracts = Pick<Deployment, 'campaigns' | 'matchingRounds' | 'deploymentBlock'> &
  Partial<Pick<Deployment, 'matchPreview'>>

/** The contract's state of the round, and of its campaigns. */
export type ChainState = {
  round: Pick<
    GetRoundReturnType,
    'pool' | 'cap' | 'minimum' | 'decimals' | 'weight' | 'pinned' | 'claimed' | 'isComputed'
  >
  campaigns: ReadonlyMap<Hex, ChainCampaign>
}

export type ReadChainStateParameters = {
  client: Client
  deployment: ChainContracts
  round: number
  block: bigint
  campaigns: readonly Hex[]
  onProgress?: (done: number, all: number) => void
}

/**
 * What the contracts answer of a round and its campaigns after a block, and what was paid and pinned by then.
 * @throws StateUnavailableError; LogsUnavailableError as `readInRanges`.
 */
export async function readChainState(parameters: ReadChainStateParameters): Promise<ChainState> {
  const round = await getRoundAt(parameters.client, parameters)
  if (round === undefined) throw new StateUnavailableError(`The node has no state of block ${parameters.block}.`)
  return { round, campaigns: await readCampaigns(parameters) }
}

async function readCampaigns(parameters: ReadChainStateParameters): Promise<Map<Hex, ChainCampaign>> {
  const { campaigns, onProgress } = parameters
  const pinned = new Set((await roundLogs(parameters, 'Pinned')).map(({ args }) => args.campaign))
  const claims = await roundLogs(parameters, 'Claimed')
  const paid = new Map(claims.map(({ args }) => [args.campaign, 'amount' in args ? args.amount : 0n]))
  const found = new Map<Hex, ChainCampaign>()
  for (let from = 0; from < campaigns.length; from += WIDTH) {
    onProgress?.(from, campaigns.length)
    const some = campaigns.slice(from, from + WIDTH)
    const read = await Promise.all(some.map((campaign) => readCampaign(parameters, campaign)))
    for (const [index, campaign] of some.entries()) {
      const state = read[index]
      if (state) found.set(campaign, { ...state, isPinned: pinned.has(campaign), paid: paid.get(campaign) })
    }
  }
  onProgress?.(campaigns.length, campaigns.length)
  return found
}

async function readCampaign({ client, deployment, round, block }: ReadChainStateParameters, campaign: Hex) {
  const { matchPreview, campaigns: address } = deployment
  const at = { round, campaign, block }
  try {
    const [standing, match, weight] = await Promise.all([
      getStanding(client, { ...at, deployment }),
      matchPreview === undefined ? undefined : getMatch(client, { ...at, deployment: { matchPreview } }),
      readContract(client, {
        address,
        abi: campaignsAbi,
        functionName: 'weightOf',
        args: [campaign],
        blockNumber: block,
      }),
    ])
    return { weight, match, standing }
  } catch (cause) {
    throw new StateUnavailableError(`The node has no state of block ${block}.`, { cause })
  }
}
