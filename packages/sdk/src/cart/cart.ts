import type { Address, Hex } from 'viem'
import type { Donation } from './check-donations'

/**
 * What a donor signs for the router; struct `Cart` of CartTypes.sol, whose `campaigns` is the deployment's.
 * @property donor In whose name the gifts are booked and counted, and who alone is refunded.
 * @property payer Whose money it is: the donor, or an account that makes the call itself.
 * @property token The token of all gifts; the zero address for the native coin.
 * @property nonce Any number that the donor has not used: `randomNonce`.
 * @property validAfter Unix seconds; the cart is refused until this second has passed. Without it, good at once.
 * @property deadline Unix seconds; the first second at which the cart is refused.
 * @property memo 32 bytes that tie the payment to a record of the payer's; `Routed` carries them. Without it, zero.
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
