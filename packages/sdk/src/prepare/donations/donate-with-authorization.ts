import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { donationRouterCall } from '../../call/contracts/donation-router-call'
import type { Cart } from '../../cart/cart'
import { ownCartStruct } from '../../cart/cart-struct'
import { splitSignature } from '../../typed-data/split-signature'

/** @property authorization The donor's signature over `authorizationTypedData` of the same cart. */
type Input = { deployment: Deployment; cart: Cart; authorization: Hex }

/** Gives a cart with the donor's tokens by EIP-3009, without an allowance. Anyone may send it. Happens once. */
export function prepareDonateWithAuthorization({ deployment, cart, authorization }: Input) {
  const { struct } = ownCartStruct({ deployment, cart })
  const args = [struct, splitSignature(authorization, 'authorization')] as const
  const description = `Give the cart that ${cart.donor} signed, with the tokens of that account.`
  return donationRouterCall(deployment, 'donateWithAuthorization', args, description)
}
