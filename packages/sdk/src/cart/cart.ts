import type { Address, Hex } from 'viem'
import type { Donation } from './check-donations'

/**
 * What a donor signs for the router; struct `Cart` of CartTypes.sol, whose `campaigns` is the deployment's.
 * @property donor The donations count in its name, and it alone is refunded.
 * @property payer The account that pays: the donor, or an account that makes the call itself.
 * @property token The token of all donations; the zero address for the native coin.
 * @property nonce Any number that the donor has not used: `randomNonce`.
 * @property validAfter Unix seconds; the cart is refused until this second has passed. Without it, valid at once.
 * @property deadline Unix seconds; the first second at which the cart is refused.
 * @property memo 32 bytes that link the payment to a record of the payer; `Routed` carries them. Without it, zero.
 */
export type Cart = {
  donor: Address
  payer: Address
  token: Address
  donations: readonly Donation[]
  nonce: bigint
  validAfter?: number | undefined
  deadline: number
  memo?: Hex | undefined
}
