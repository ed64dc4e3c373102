import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

export type GetDonorParameters = { deployment: Deployment; campaign: Hex; donor: Address }

/** What an account gave to a campaign (struct `Donor`) and base units that it can take back should the campaign fail. */
export async function getDonor(client: Client, { deployment, campaign, donor }: GetDonorParameters) {
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [campaign, donor] } as const
  const [state, refundable] = await Promise.all([
    readContract(client, { ...at, functionName: 'donorOf' }),
    readContract(client, { ...at, functionName: 'refundable' }),
  ])
  return { ...state, refundable }
}

export type GetDonorReturnType = Awaited<ReturnType<typeof getDonor>>
