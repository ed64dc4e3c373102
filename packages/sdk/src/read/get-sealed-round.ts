import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

/** @property block The block to read after. */
type Input = { deployment: Pick<Deployment, 'campaigns' | 'matchingRounds'>; campaign: Hex; block: bigint }

/** The round that a campaign names, if it is sealed; else null. It need not have admitted the campaign. */
export async function getSealedRound(client: Client, { deployment, campaign, block }: Input): Promise<number | null> {
  const { round } = await readContract(client, {
    address: deployment.campaigns,
    abi: campaignsAbi,
    functionName: 'progressOf',
    args: [campaign],
    blockNumber: block,
  })
  if (round === 0) return null
  const isSealed = await readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'isSealed',
    args: [round],
    blockNumber: block,
  })
  return isSealed ? round : null
}
