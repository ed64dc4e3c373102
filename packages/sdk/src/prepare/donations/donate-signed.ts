import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { Cart } from '../../cart/cart'
import { cartStruct } from '../../cart/cart-struct'

/** @property signature The donor's over `cartTypedData`; `0x` where the donor sends the call. */
export type PrepareDonateSignedParameters = { deployment: Deployment; cart: Cart; signature: Hex }

/**
 * Gives a signed cart with the payer's allowance to the router, or the native coin sent along. A payer who is not the
 * donor must send it, and so must whoever pays in the native coin. Happens once.
 */
export function prepareDonateSigned(parameters: PrepareDonateSignedParameters): PreparedCall {
  const { deployment, cart, signature } = parameters
  const { struct, value } = cartStruct({ deployment, cart })
  return {
    to: deployment.donationRouter,
    data: encodeCall({ abi: donationRouterAbi, functionName: 'donateSigned', args: [struct, signature] }),
    value,
    chainId: deployment.chainId,
    description: `Give the cart of ${cart.donor}, with the money of ${cart.payer}.`,
  }
}
