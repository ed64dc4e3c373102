import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { checkAmount, checkHash, checkNotEmpty } from '../check-argument'
import { isNativeToken } from '../native-token'
import type { PreparedCall } from '../prepared-call'

/** One line of a cart; `amount` in base units. */
export type Gift = { campaign: Hex; amount: bigint }

/** @property token The one token of all campaigns in the cart. */
export type PrepareDonateManyParameters = { deployment: Deployment; gifts: readonly Gift[]; token: Address }

/** Gives to many campaigns of one token in one transfer. Duplicates equal their sum. NOT idempotent. */
export function prepareDonateMany({ deployment, gifts, token }: PrepareDonateManyParameters): PreparedCall {
  const lines = checkNotEmpty(gifts, 'gifts').map(({ campaign, amount }, line) => ({
    campaign: checkHash(campaign, `gifts[${line}].campaign`),
    amount: checkAmount(amount, `gifts[${line}].amount`),
  }))
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n)
  return {
    to: deployment.campaigns,
    data: encodeFunctionData({ abi: campaignsAbi, functionName: 'donateMany', args: [lines] }),
    value: isNativeToken(token) ? total : 0n,
    chainId: deployment.chainId,
    description: `Give to ${lines.length} campaigns at once.`,
  }
}
