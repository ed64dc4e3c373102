import type { Deployment } from '@commonweight/abi/deployment'
import { routerDomain } from '../typed-data/router-domain'
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
