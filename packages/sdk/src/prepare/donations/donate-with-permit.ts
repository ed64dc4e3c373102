import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { Cart } from '../../cart/cart'
import { tokenCartStruct } from '../../cart/cart-struct'
import { splitSignature } from '../../typed-data/split-signature'

/**
 * @property permit The payer's signature over `permitTypedData` of the same cart.
 * @property signature The donor's over `cartTypedData`; `0x` where the donor sends the call.
 */
export type PrepareDonateWithPermitParameters = { deployment: Deployment; cart: Cart; permit: Hex; signature: Hex }

/** Gives a cart after an EIP-2612 permit of its payer; anyone may send it where donor and payer are one. Happens once. */
export function prepareDonateWithPermit(parameters: PrepareDonateWithPermitParameters): PreparedCall {
  const { deployment, cart, permit, signature } = parameters
  const { struct } = tokenCartStruct({ deployment, cart })
  const args = [struct, splitSignature(permit, 'permit'), signature] as const
  return {
    to: deployment.donationRouter,
    data: encodeCall({ abi: donationRouterAbi, functionName: 'donateWithPermit', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Give the cart of ${cart.donor}, with the tokens of ${cart.payer}.`,
  }
}
