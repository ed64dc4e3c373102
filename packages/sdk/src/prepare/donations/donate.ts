import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property amount Base units. @property token The campaign's token; decides whether value is sent along. */
export type PrepareDonateParameters = { deployment: Deployment; campaign: Hex; amount: bigint; token: Address }

/** Gives to one campaign. An ERC-20 token needs an allowance for the Campaigns contract first. NOT idempotent. */
export function prepareDonate({ deployment, campaign, amount, token }: PrepareDonateParameters): PreparedCall {
  const args = [checkHash(campaign, 'campaign'), checkAmount(amount, 'amount')] as const
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'donate', args }),
    value: isNativeToken(token) ? amount : 0n,
    chainId: deployment.chainId,
    description: 'Give to this campaign.',
  }
}
