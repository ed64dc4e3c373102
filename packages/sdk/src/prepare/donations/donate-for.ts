import type { Deployment } from '@commonweight/abi/deployment'
import { type Address, type Hex, zeroHash } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'
import { checkDonations, type Donation } from '../../cart/check-donations'

/**
 * @property beneficiary The donor.
 * @property token The one token of all campaigns in the cart.
 * @property memo 32 bytes that link the payment to a record of the payer; `PaidFor` carries them. Without it, zero.
 */
type Input = {
  deployment: Deployment
  donations: readonly Donation[]
  beneficiary: Address
  token: Address
  memo?: Hex | undefined
}

/**
 * Gives a cart in the beneficiary's name, who alone is refunded. Such donations count nothing until a refresh, unless
 * the caller is the beneficiary's operator. NOT idempotent.
 */
export function prepareDonateFor({ deployment, donations, beneficiary, token, memo = zeroHash }: Input) {
  const { lines, value } = checkDonations(donations, token)
  const description = `Give in the name of ${beneficiary}, who alone can take refunds.`
  return campaignsCall(deployment, 'donateFor', [lines, beneficiary, checkHash(memo, 'memo')], description, value)
}
