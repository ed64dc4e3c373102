import type { Deployment } from '@commonweight/abi/deployment'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

/** @property amount Base units. @property token The campaign's token; decides whether the call sends value. */
type Input = { deployment: Deployment; campaign: Hex; amount: bigint; token: Address }

/** Gives to one campaign. An ERC-20 token needs an allowance for the Campaigns contract first. NOT idempotent. */
export function prepareDonate({ deployment, campaign, amount, token }: Input) {
  const args = [checkHash(campaign, 'campaign'), checkAmount(amount, 'amount')] as const
  return campaignsCall(deployment, 'donate', args, 'Give to this campaign.', isNativeToken(token) ? amount : 0n)
}
