import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { hashTypedData } from 'viem/utils'
import { routerDomain } from '../typed-data/domains'
import type { Cart } from './cart'
import { CART_TYPES, cartStruct } from './cart-struct'

/**
 * EIP-712 message that a donor signs for `prepareDonateSigned` and `prepareDonateWithPermit`. Parameter of
 * `signTypedData`.
 */
export function cartTypedData({ deployment, cart }: { deployment: Deployment; cart: Cart }) {
  return {
    domain: routerDomain(deployment),
    types: CART_TYPES,
    primaryType: 'Cart',
    message: cartStruct({ deployment, cart }).struct,
  } as const
}

/** EIP-712 digest of a cart, as the router's `cartDigest`: the nonce of an authorization, and what `Routed` names. */
export function cartDigest(parameters: { deployment: Deployment; cart: Cart }): Hex {
  return hashTypedData(cartTypedData(parameters))
}
