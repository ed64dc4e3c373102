import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Pick<Deployment, 'campaigns'>; campaign: Hex; account: Address }

/**
 * Reads the points that an account had when a submission was made (struct `Checkpoint`), which count for its veto.
 * There is one only if the points have risen since; otherwise `submission` is 0.
 */
export function getCheckpoint(client: Client, { deployment, campaign, account }: Input) {
  return readContract(client, {
    address: deployment.campaigns,
    abi: campaignsAbi,
    functionName: 'checkpointOf',
    args: [campaign, account],
  })
}
