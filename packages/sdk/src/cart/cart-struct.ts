import type { Deployment } from '@commonweight/abi/deployment'
import { isNativeToken } from '@commonweight/domain/native-token'
import { zeroHash } from 'viem'
import { checkHash } from '../call/check-argument'
import { InvalidArgumentError } from '../call/invalid-argument-error'
import { checkNonce } from '../typed-data/nonce'
import type { Cart } from './cart'
import { checkDonations } from './check-donations'

/** The EIP-712 types of a cart. Messages of other standards that sign for a cart include them. */
export const CART_TYPES = {
  Cart: [
    { name: 'campaigns', type: 'address' },
    { name: 'donor', type: 'address' },
    { name: 'payer', type: 'address' },
    { name: 'token', type: 'address' },
    { name: 'donations', type: 'Donation[]' },
    { name: 'nonce', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
    { name: 'memo', type: 'bytes32' },
  ],
  Donation: [
    { name: 'campaign', type: 'bytes32' },
    { name: 'amount', type: 'uint96' },
  ],
} as const

/**
 * Returns a cart as the router takes it, with the sum of its donations and the value to send.
 * @throws InvalidArgumentError for an invalid line, nonce or memo, or times at which the cart is never valid.
 */
export function cartStruct({ deployment, cart }: { deployment: Deployment; cart: Cart }) {
  const { donor, payer, token, validAfter = 0, deadline, memo = zeroHash } = cart
  // Valid while validAfter < now < deadline, which must be one second at least.
  if (deadline - validAfter < 2) throw new InvalidArgumentError('cart.deadline', 'must be later than cart.validAfter.')
  const { lines: donations, value } = checkDonations(cart.donations, token)
  const struct = {
    campaigns: deployment.campaigns,
    donor,
    payer,
    token,
    donations,
    nonce: checkNonce(cart.nonce, 'cart.nonce'),
    validAfter: BigInt(validAfter),
    deadline: BigInt(deadline),
    memo: checkHash(memo, 'cart.memo'),
  }
  return { struct, sum: donations.reduce((total, { amount }) => total + amount, 0n), value }
}

/**
 * As `cartStruct`, for a cart whose donor's signature also moves the donor's tokens.
 * @throws InvalidArgumentError also for another payer, or the native coin, which no signature moves.
 */
export function ownCartStruct(parameters: { deployment: Deployment; cart: Cart }) {
  const { donor, payer } = parameters.cart
  if (payer.toLowerCase() !== donor.toLowerCase()) {
    throw new InvalidArgumentError('cart.payer', 'must be the donor, who alone can pay by signature.')
  }
  return tokenCartStruct(parameters)
}

/**
 * As `cartStruct`, for a cart of ERC-20 tokens.
 * @throws InvalidArgumentError also for the native coin, which no signature moves.
 */
export function tokenCartStruct(parameters: { deployment: Deployment; cart: Cart }) {
  if (isNativeToken(parameters.cart.token)) {
    throw new InvalidArgumentError('cart.token', 'is the native coin, which no signature moves.')
  }
  return cartStruct(parameters)
}
