import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property donor The caller itself, or a donor whose operator the caller is. */
export type PrepareRefreshParameters = { deployment: Deployment; campaign: Hex; donor: Address }

/** Counts a donor's earlier gifts at the weight of today; never lowers. Reverts where nothing would rise. */
export function prepareRefresh({ deployment, campaign, donor }: PrepareRefreshParameters): PreparedCall {
  const args = [checkHash(campaign, 'campaign'), donor] as const
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'refresh', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Count the earlier gifts of ${donor} at the identity weight of now.`,
  }
}
