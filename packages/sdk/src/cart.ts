import type { Address } from 'viem'
import type { Gift } from './check-gifts'

/**
 * What a donor signs for the router; struct `Cart` of IDonationRouter, whose `campaigns` is the deployment's.
 * @property donor In whose name the gifts are booked and counted, and who alone is refunded.
 * @property payer Whose money it is: the donor, or an account that makes the call itself.
 * @property token The token of all gifts; the zero address for the native coin.
 * @property nonce Any number that the donor has not used: `randomNonce`.
 * @property deadline Unix seconds; the first second at which the cart is refused.
 */
export type Cart = {
  donor: Address
  payer: Address
  token: Address
  gifts: readonly Gift[]
  nonce: bigint
  deadline: number
}
