import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { hashTypedData } from 'viem/utils'
import type { Cart } from './cart'
import { cartTypedData } from './cart-typed-data'

/** EIP-712 digest of a cart, as the router's `cartDigest`: the nonce of an authorization, and what `Routed` names. */
export function cartDigest(parameters: { deployment: Deployment; cart: Cart }): Hex {
  return hashTypedData(cartTypedData(parameters))
}
