import type { Deployment } from '@commonweight/abi/deployment'
import type { Address } from 'viem'
import { campaignsCall } from '../../call/contracts/campaigns-call'
import { checkDonations, type Donation } from '../../cart/check-donations'

/** @property token The one token of all campaigns in the cart. */
type Input = { deployment: Deployment; donations: readonly Donation[]; token: Address }

/** Gives to many campaigns of one token in one transfer. Lines for the same campaign add up. NOT idempotent. */
export function prepareDonateMany({ deployment, donations, token }: Input) {
  const { lines, value } = checkDonations(donations, token)
  return campaignsCall(deployment, 'donateMany', [lines], `Give to ${lines.length} campaigns at once.`, value)
}
