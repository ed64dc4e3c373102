import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { donationRouterCall } from '../../call/contracts/donation-router-call'
import type { Cart } from '../../cart/cart'
import { ownCartStruct } from '../../cart/cart-struct'

/** @property signature The donor's, over `permit2TypedData` of the same cart. */
type Input = { deployment: Deployment; cart: Cart; signature: Hex }

/** Gives a cart with the donor's tokens through Permit2; anyone may send it. The nonce makes it happen once. */
export function prepareDonateWithPermit2({ deployment, cart, signature }: Input) {
  const args = [ownCartStruct({ deployment, cart }).struct, signature] as const
  const description = `Give the cart that ${cart.donor} signed, with the tokens of that account.`
  return donationRouterCall(deployment, 'donateWithPermit2', args, description)
}
