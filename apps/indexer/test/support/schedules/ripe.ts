import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { readContract } from 'viem/actions'
import type { KnownCampaign, Scene } from './scene'

/** Standing.Claimed of IMatchingRounds. */
const CLAIMED = 3

/** Whether the chain would now let something be done to a campaign. */
export type Ripe = (scene: Scene, campaign: KnownCampaign) => Promise<boolean>

export const isInChallenge: Ripe = async ({ chain }, { id }) => {
  const at = { address: chain.deployment.campaigns, abi: campaignsAbi, args: [id] } as const
  return (await readContract(chain.client, { ...at, functionName: 'submissionOf' })).challengeEndsAt > 0
}
export const isPayable: Ripe = async ({ chain }, { id }) => {
  const at = { address: chain.deployment.campaigns, abi: campaignsAbi, args: [id] } as const
  return (await readContract(chain.client, { ...at, functionName: 'claimable' })) > 0n
}
export const isClaimed: Ripe = async ({ chain }, { id, terms }) => {
  const at = { address: chain.deployment.matchingRounds, abi: matchingRoundsAbi, args: [terms.round, id] } as const
  return (await readContract(chain.client, { ...at, functionName: 'entryOf' })).standing === CLAIMED
}
