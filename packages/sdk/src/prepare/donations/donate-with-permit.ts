import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { donationRouterCall } from '../../call/contracts/donation-router-call'
import type { Cart } from '../../cart/cart'
import { tokenCartStruct } from '../../cart/cart-struct'
import { splitSignature } from '../../typed-data/split-signature'

/**
 * @property permit The payer's signature over `permitTypedData` of the same cart.
 * @property signature The donor's over `cartTypedData`; `0x` where the donor sends the call.
 */
type Input = { deployment: Deployment; cart: Cart; permit: Hex; signature: Hex }

/** Gives a cart by an EIP-2612 permit of its payer. Anyone may send it if donor and payer are one. Happens once. */
export function prepareDonateWithPermit({ deployment, cart, permit, signature }: Input) {
  const { struct } = tokenCartStruct({ deployment, cart })
  const args = [struct, splitSignature(permit, 'permit'), signature] as const
  const description = `Give the cart of ${cart.donor}, with the tokens of ${cart.payer}.`
  return donationRouterCall(deployment, 'donateWithPermit', args, description)
}
