import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Deployment; campaign: Hex; donor: Address }

/** Reads what an account gave to a campaign (struct `Donor`), and the base units that it gets back if it has failed. */
export async function getDonor(client: Client, { deployment, campaign, donor }: Input) {
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [campaign, donor] } as const
  const [state, refundable] = await Promise.all([
    readContract(client, { ...at, functionName: 'donorOf' }),
    readContract(client, { ...at, functionName: 'refundable' }),
  ])
  return { ...state, refundable }
}
