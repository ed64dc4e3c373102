import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareWithdrawToParameters = { deployment: Deployment; campaign: Hex; to: Address }

/** Pays everything released and unpaid to `to`; the caller must be the payout account. */
export function prepareWithdrawTo({ deployment, campaign, to }: PrepareWithdrawToParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({
      abi: campaignsAbi,
      functionName: 'withdrawTo',
      args: [checkHash(campaign, 'campaign'), to],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Pay what is released to ${to}.`,
  }
}
