import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareRefundParameters = { deployment: Deployment; campaign: Hex; donor: Address }

/** Pays a donor the unreleased part of a failed or cancelled campaign; anyone may, at any time. */
export function prepareRefund({ deployment, campaign, donor }: PrepareRefundParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({
      abi: campaignsAbi,
      functionName: 'refund',
      args: [checkHash(campaign, 'campaign'), donor],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Return the unreleased part of the gifts to ${donor}.`,
  }
}
