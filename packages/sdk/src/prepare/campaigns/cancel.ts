import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareCancelParameters = { deployment: Deployment; campaign: Hex }

/** The lab gives the campaign up; the unreleased rest becomes refundable. */
export function prepareCancel({ deployment, campaign }: PrepareCancelParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'cancel', args: [checkHash(campaign, 'campaign')] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Give the campaign up, so that donors can take back what is not released.',
  }
}
