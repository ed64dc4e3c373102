import type { Deployment } from '@commonweight/abi/deployment'
import type { Cart } from '../cart/cart'
import { CART_TYPES, ownCartStruct } from '../cart/cart-struct'

const types = {
  PermitWitnessTransferFrom: [
    { name: 'permitted', type: 'TokenPermissions' },
    { name: 'spender', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
    { name: 'witness', type: 'Cart' },
  ],
  TokenPermissions: [
    { name: 'token', type: 'address' },
    { name: 'amount', type: 'uint256' },
  ],
  ...CART_TYPES,
} as const

/**
 * Permit2's message whose one signature moves the donor's tokens and signs for the cart, which is its witness. The
 * donor must have let Permit2 (`deployment.permit2`) take the token once. Parameter of `signTypedData`.
 */
export function permit2TypedData({ deployment, cart }: { deployment: Deployment; cart: Cart }) {
  const { chainId, permit2, donationRouter } = deployment
  const { struct, sum } = ownCartStruct({ deployment, cart })
  const { token, nonce, deadline } = struct
  return {
    domain: { name: 'Permit2', chainId, verifyingContract: permit2 },
    types,
    primaryType: 'PermitWitnessTransferFrom',
    message: { permitted: { token, amount: sum }, spender: donationRouter, nonce, deadline, witness: struct },
  } as const
}
