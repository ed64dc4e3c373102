import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { checkHash } from '../check-argument'
import type { PreparedCall } from '../prepared-call'

export type PrepareRefreshParameters = { deployment: Deployment; campaign: Hex }

/** Counts the caller's earlier gifts at the weight of today; never lowers. Reverts where nothing would rise. */
export function prepareRefresh({ deployment, campaign }: PrepareRefreshParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeFunctionData({ abi: campaignsAbi, functionName: 'refresh', args: [checkHash(campaign, 'campaign')] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Count your earlier gifts at the identity weight you have now.',
  }
}
