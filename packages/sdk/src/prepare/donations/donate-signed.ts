import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { donationRouterCall } from '../../call/contracts/donation-router-call'
import type { Cart } from '../../cart/cart'
import { cartStruct } from '../../cart/cart-struct'

/** @property signature The donor's over `cartTypedData`; `0x` where the donor sends the call. */
type Input = { deployment: Deployment; cart: Cart; signature: Hex }

/**
 * Gives a signed cart with the payer's allowance to the router, or the native coin sent along. A payer who is not the
 * donor must send it, and so must whoever pays in the native coin. Happens once.
 */
export function prepareDonateSigned({ deployment, cart, signature }: Input) {
  const { struct, value } = cartStruct({ deployment, cart })
  const description = `Give the cart of ${cart.donor}, with the money of ${cart.payer}.`
  return donationRouterCall(deployment, 'donateSigned', [struct, signature], description, value)
}
