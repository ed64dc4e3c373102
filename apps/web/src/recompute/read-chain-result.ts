import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, matchingRoundsAbi, matchPreviewAbi } from '@commonweight/abi/generated'
import type { Hex } from '@commonweight/domain/hex'
import { readInRanges } from '@commonweight/sdk/read/read-in-ranges'
import type { Client } from 'viem'
import { getContractEvents, readContract } from 'viem/actions'
import { RecomputeFailure } from './recompute-failure'
import type { Standing } from './recompute-report'

/** By the number that `Standing` of IMatchingRounds has. */
const STANDINGS = ['none', 'approved', 'pinned', 'claimed', 'removed'] as const
/** Asked side by side. */
const WIDTH = 20

/** What the contracts say of a campaign. @property match Of the chain's formula, in base units. @property paid Undefined: nothing yet. */
export type ChainCampaign = {
  weight: bigint
  standing: Standing
  match: bigint
  isPinned: boolean
  paid: bigint | undefined
}

export type ReadChainResultParameters = {
  client: Client
  deployment: Deployment
  round: number
  block: bigint
  campaigns: readonly Hex[]
  onProgress: (done: number, all: number) => void
}

/**
 * What the contracts answer of a round's campaigns after a block, in their order, and what was paid and pinned by then.
 * @throws RecomputeFailure if the node does not have the state of that block.
 */
export async function readChainResult(parameters: ReadChainResultParameters): Promise<Map<Hex, ChainCampaign>> {
  const { campaigns, onProgress } = parameters
  const pinned = new Set((await eventsOf(parameters, 'Pinned')).map(({ args }) => args.campaign))
  const claims = await eventsOf(parameters, 'Claimed')
  const paid = new Map(claims.map(({ args }) => [args.campaign, 'amount' in args ? args.amount : 0n]))
  const found = new Map<Hex, ChainCampaign>()
  for (let from = 0; from < campaigns.length; from += WIDTH) {
    onProgress(from, campaigns.length)
    const some = campaigns.slice(from, from + WIDTH)
    const read = await Promise.all(some.map((campaign) => stateOf(parameters, campaign)))
    for (const [index, campaign] of some.entries()) {
      const state = read[index]
      if (state) found.set(campaign, { ...state, isPinned: pinned.has(campaign), paid: paid.get(campaign) })
    }
  }
  onProgress(campaigns.length, campaigns.length)
  return found
}

function eventsOf<Name extends 'Pinned' | 'Claimed'>(
  { client, deployment, round, block }: ReadChainResultParameters,
  eventName: Name,
) {
  return readInRanges({
    from: BigInt(deployment.deploymentBlock),
    to: block,
    read: (range) =>
      getContractEvents(client, {
        ...{ address: deployment.matchingRounds, abi: matchingRoundsAbi, eventName: eventName as 'Pinned' | 'Claimed' },
        ...{ args: { round }, strict: true, ...range },
      }),
  })
}

async function stateOf({ client, deployment, round, block }: ReadChainResultParameters, campaign: Hex) {
  const at = { args: [round, campaign], blockNumber: block } as const
  const rounds = { address: deployment.matchingRounds, abi: matchingRoundsAbi } as const
  const preview = { address: deployment.matchPreview, abi: matchPreviewAbi } as const
  const campaigns = { address: deployment.campaigns, abi: campaignsAbi, blockNumber: block } as const
  try {
    const [{ standing }, match, weight] = await Promise.all([
      readContract(client, { ...rounds, ...at, functionName: 'entryOf' }),
      readContract(client, { ...preview, ...at, functionName: 'matchOf' }),
      readContract(client, { ...campaigns, functionName: 'weightOf', args: [campaign] }),
    ])
    return { weight, match, standing: STANDINGS[standing] ?? 'none' }
  } catch (cause) {
    throw new RecomputeFailure('no-state', `${block}`, cause)
  }
}
