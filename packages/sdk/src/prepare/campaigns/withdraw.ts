import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareWithdrawParameters = { deployment: Deployment; campaign: Hex }

/** Pays everything released and unpaid to the payout account; anyone may. */
export function prepareWithdraw({ deployment, campaign }: PrepareWithdrawParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'withdraw', args: [checkHash(campaign, 'campaign')] }),
    value: 0n,
    chainId: deployment.chainId,
    description: "Pay what is released to the campaign's payout account.",
  }
}
