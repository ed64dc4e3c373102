import type { Deployment } from '@commonweight/abi/deployment'
import type { Cart } from '../cart/cart'
import { tokenCartStruct } from '../cart/cart-struct'
import type { TokenDomain } from './token-domain'

const types = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

/**
 * @property domain Of the cart's token, as `getTokenDomain` reads it.
 * @property nonce The payer's next nonce in the token (`getPermitNonce`), not the cart's.
 */
type Input = { deployment: Deployment; cart: Cart; domain: TokenDomain; nonce: bigint }

/** EIP-2612 message by which a cart's payer lets the router take exactly its sum. Parameter of `signTypedData`. */
export function permitTypedData({ deployment, cart, domain, nonce }: Input) {
  const { struct, sum } = tokenCartStruct({ deployment, cart })
  return {
    domain,
    types,
    primaryType: 'Permit',
    message: {
      owner: struct.payer,
      spender: deployment.donationRouter,
      value: sum,
      nonce,
      deadline: struct.deadline,
    },
  } as const
}
