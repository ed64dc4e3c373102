import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { getBlock, readContract } from 'viem/actions'

type Input = { deployment: Deployment; campaign: Hex }

/**
 * Reads a campaign's whole state at one block: the structs of CampaignTypes.sol, and what follows from them.
 * `progress.status` is an index of CAMPAIGN_STATUSES. Amounts are base units.
 */
export async function getCampaign(client: Client, { deployment, campaign }: Input) {
  const { number: blockNumber, timestamp } = await getBlock(client)
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [campaign], blockNumber } as const
  const [tally, window, measure, progress, submission, evidence, [payout, goal], isFailed, claimable, weight] =
    await Promise.all([
      readContract(client, { ...at, functionName: 'tallyOf' }),
      readContract(client, { ...at, functionName: 'windowOf' }),
      readContract(client, { ...at, functionName: 'measureOf' }),
      readContract(client, { ...at, functionName: 'progressOf' }),
      readContract(client, { ...at, functionName: 'submissionOf' }),
      readContract(client, { ...at, functionName: 'evidenceOf' }),
      readContract(client, { ...at, functionName: 'payoutOf' }),
      readContract(client, { ...at, functionName: 'isFailed' }),
      readContract(client, { ...at, functionName: 'claimable' }),
      readContract(client, { ...at, functionName: 'weightOf' }),
    ])
  return {
    blockNumber,
    timestamp: Number(timestamp),
    tally,
    window,
    measure,
    progress,
    submission,
    evidence,
    payout,
    goal,
    isFailed,
    claimable,
    weight,
  }
}

export type GetCampaignReturnType = Awaited<ReturnType<typeof getCampaign>>
