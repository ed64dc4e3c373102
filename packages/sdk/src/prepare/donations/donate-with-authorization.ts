import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { Cart } from '../../cart/cart'
import { ownCartStruct } from '../../cart/cart-struct'
import { splitSignature } from '../../typed-data/split-signature'

/** @property authorization The donor's signature over `authorizationTypedData` of the same cart. */
export type PrepareDonateWithAuthorizationParameters = { deployment: Deployment; cart: Cart; authorization: Hex }

/** Gives a cart with the donor's tokens by EIP-3009, without allowance; anyone may send it. Happens once. */
export function prepareDonateWithAuthorization(parameters: PrepareDonateWithAuthorizationParameters): PreparedCall {
  const { deployment, cart, authorization } = parameters
  const { struct } = ownCartStruct({ deployment, cart })
  const args = [struct, splitSignature(authorization, 'authorization')] as const
  return {
    to: deployment.donationRouter,
    data: encodeCall({ abi: donationRouterAbi, functionName: 'donateWithAuthorization', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Give the cart that ${cart.donor} signed, with the tokens of that account.`,
  }
}
