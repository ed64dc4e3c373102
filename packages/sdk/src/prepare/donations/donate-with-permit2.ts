import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { Cart } from '../../cart/cart'
import { ownCartStruct } from '../../cart/cart-struct'

/** @property signature The donor's, over `permit2TypedData` of the same cart. */
export type PrepareDonateWithPermit2Parameters = { deployment: Deployment; cart: Cart; signature: Hex }

/** Gives a cart with the donor's tokens through Permit2; anyone may send it. The nonce makes it happen once. */
export function prepareDonateWithPermit2(parameters: PrepareDonateWithPermit2Parameters): PreparedCall {
  const { deployment, cart, signature } = parameters
  const args = [ownCartStruct({ deployment, cart }).struct, signature] as const
  return {
    to: deployment.donationRouter,
    data: encodeCall({ abi: donationRouterAbi, functionName: 'donateWithPermit2', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Give the cart that ${cart.donor} signed, with the tokens of that account.`,
  }
}
