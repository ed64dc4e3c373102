import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import { checkDonations, type Donation } from '../../cart/check-donations'

/** @property token The one token of all campaigns in the cart. */
export type PrepareDonateManyParameters = { deployment: Deployment; donations: readonly Donation[]; token: Address }

/** Gives to many campaigns of one token in one transfer. Duplicates equal their sum. NOT idempotent. */
export function prepareDonateMany({ deployment, donations, token }: PrepareDonateManyParameters): PreparedCall {
  const { lines, value } = checkDonations(donations, token)
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'donateMany', args: [lines] }),
    value,
    chainId: deployment.chainId,
    description: `Give to ${lines.length} campaigns at once.`,
  }
}
