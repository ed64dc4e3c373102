import type { Deployment } from '@commonweight/abi/deployment'
import type { Cart } from './cart'
import { checkGifts } from './check-gifts'
import { InvalidArgumentError } from './invalid-argument-error'
import { isNativeToken } from './native-token'

const MAX_UINT256 = 2n ** 256n - 1n

/** Members of a cart's types, in EIP-712's own order; what signs a cart by another standard names them too. */
export const CART_TYPES = {
  Cart: [
    { name: 'campaigns', type: 'address' },
    { name: 'donor', type: 'address' },
    { name: 'payer', type: 'address' },
    { name: 'token', type: 'address' },
    { name: 'gifts', type: 'Gift[]' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
  Gift: [
    { name: 'campaign', type: 'bytes32' },
    { name: 'amount', type: 'uint96' },
  ],
} as const

/**
 * A cart as the router takes it, with the sum of its gifts and the value to send along.
 * @throws InvalidArgumentError for a line that is no gift, or a nonce that is none.
 */
export function cartStruct({ deployment, cart }: { deployment: Deployment; cart: Cart }) {
  const { donor, payer, token, nonce, deadline } = cart
  if (nonce < 0n || nonce > MAX_UINT256) throw new InvalidArgumentError('cart.nonce', 'must fit 256 bits.')
  const { lines: gifts, value } = checkGifts(cart.gifts, token)
  const sum = gifts.reduce((total, { amount }) => total + amount, 0n)
  const struct = { campaigns: deployment.campaigns, donor, payer, token, gifts, nonce, deadline: BigInt(deadline) }
  return { struct, sum, value }
}

/**
 * As `cartStruct`, where the donor's tokens move by the donor's own signature.
 * @throws InvalidArgumentError also for another payer, or the native coin, which nobody can pull.
 */
export function ownCartStruct(parameters: { deployment: Deployment; cart: Cart }) {
  const { donor, payer } = parameters.cart
  if (payer.toLowerCase() !== donor.toLowerCase()) {
    throw new InvalidArgumentError('cart.payer', 'must be the donor, who alone can pay by signature.')
  }
  return tokenCartStruct(parameters)
}

/** As `cartStruct`. @throws InvalidArgumentError also for the native coin, which no signature moves. */
export function tokenCartStruct(parameters: { deployment: Deployment; cart: Cart }) {
  if (isNativeToken(parameters.cart.token)) {
    throw new InvalidArgumentError('cart.token', 'is the native coin, which no signature moves.')
  }
  return cartStruct(parameters)
}
