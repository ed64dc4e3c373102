import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

export type GetCheckpointParameters = { deployment: Pick<Deployment, 'campaigns'>; campaign: Hex; account: Address }

/**
 * The points that an account keeps for its veto of a submission (struct `Checkpoint`), if they rose since it was made;
 * `submission` is 0 for none.
 */
export function getCheckpoint(client: Client, { deployment, campaign, account }: GetCheckpointParameters) {
  return readContract(client, {
    address: deployment.campaigns,
    abi: campaignsAbi,
    functionName: 'checkpointOf',
    args: [campaign, account],
  })
}

export type GetCheckpointReturnType = Awaited<ReturnType<typeof getCheckpoint>>
