import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareRefundToParameters = { deployment: Deployment; campaign: Hex; to: Address }

/** Pays the unreleased part of the caller's own gifts to `to`. */
export function prepareRefundTo({ deployment, campaign, to }: PrepareRefundToParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({
      abi: campaignsAbi,
      functionName: 'refundTo',
      args: [checkHash(campaign, 'campaign'), to],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Return the unreleased part of your gifts to ${to}.`,
  }
}
