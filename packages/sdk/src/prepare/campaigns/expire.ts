import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareExpireParameters = { deployment: Deployment; campaign: Hex }

/** Marks a campaign that has failed; anyone may. Refunds do not need it. */
export function prepareExpire({ deployment, campaign }: PrepareExpireParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'expire', args: [checkHash(campaign, 'campaign')] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Mark a campaign that missed its goal or its milestone as failed.',
  }
}
