import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { donationRouterCall } from '../../call/contracts/donation-router-call'
import type { Cart } from '../../cart/cart'
import { cartStruct } from '../../cart/cart-struct'

/** @property signature The donor's over `cartTypedData`; `0x` where the donor sends the call. */
type Input = { deployment: Deployment; cart: Cart; signature: Hex }

/**
 * Gives a signed cart, paid by the payer's allowance to the router or by the native coin sent along. The payer must
 * send the call if it is not the donor, or if it pays in the native coin. The nonce makes it happen once.
 */
export function prepareDonateSigned({ deployment, cart, signature }: Input) {
  const { struct, value } = cartStruct({ deployment, cart })
  const description = `Give the cart of ${cart.donor}, with the money of ${cart.payer}.`
  return donationRouterCall(deployment, 'donateSigned', [struct, signature], description, value)
}
