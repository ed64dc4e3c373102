import type { Deployment } from '@commonweight/abi/deployment'
import type { Cart } from '../cart/cart'
import { ownCartStruct } from '../cart/cart-struct'
import { cartDigest } from '../cart/cart-typed-data'
import type { TokenDomain } from './token-domain'

const types = {
  ReceiveWithAuthorization: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'validBefore', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' },
  ],
} as const

/** @property domain Of the cart's token, as `getTokenDomain` reads it. */
type Input = { deployment: Deployment; cart: Cart; domain: TokenDomain }

/**
 * The token's EIP-3009 message whose one signature moves the donor's tokens and signs for the cart: the cart's digest
 * is its nonce. Needs no allowance. Parameter of `signTypedData`; accounts without code only.
 */
export function authorizationTypedData({ deployment, cart, domain }: Input) {
  const { struct, sum } = ownCartStruct({ deployment, cart })
  return {
    domain,
    types,
    primaryType: 'ReceiveWithAuthorization',
    message: {
      from: struct.donor,
      to: deployment.donationRouter,
      value: sum,
      validAfter: struct.validAfter,
      validBefore: struct.deadline,
      nonce: cartDigest({ deployment, cart }),
    },
  } as const
}
