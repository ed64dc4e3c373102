import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { checkGifts, type Gift } from '../check-gifts'
import type { PreparedCall } from '../prepared-call'

/** @property beneficiary The gifts' donor. @property token The one token of all campaigns in the cart. */
export type PrepareDonateForParameters = {
  deployment: Deployment
  gifts: readonly Gift[]
  beneficiary: Address
  token: Address
}

/**
 * Gives a cart in another's name, who alone is refunded. Such gifts count nothing until the beneficiary refreshes.
 * NOT idempotent.
 */
export function prepareDonateFor(parameters: PrepareDonateForParameters): PreparedCall {
  const { deployment, gifts, beneficiary, token } = parameters
  const { lines, value } = checkGifts(gifts, token)
  return {
    to: deployment.campaigns,
    data: encodeFunctionData({ abi: campaignsAbi, functionName: 'donateFor', args: [lines, beneficiary] }),
    value,
    chainId: deployment.chainId,
    description: `Give in the name of ${beneficiary}, who alone can take refunds.`,
  }
}
