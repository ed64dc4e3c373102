import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Cart } from '@commonweight/sdk/cart/cart'
import { cartDigest } from '@commonweight/sdk/cart/cart-typed-data'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { prepareDonateWithAuthorization } from '@commonweight/sdk/prepare/donations/donate-with-authorization'
import { prepareDonateWithPermit } from '@commonweight/sdk/prepare/donations/donate-with-permit'
import { prepareDonateWithPermit2 } from '@commonweight/sdk/prepare/donations/donate-with-permit2'
import { type ContractFunctionArgs, serializeSignature } from 'viem'
import { decodeFunctionData } from 'viem/utils'
import { RelayRefusal } from './relay-refusal'
import { relayer as words } from './words'

/** Gifts in one cart that are relayed. */
export const MAX_RELAYED_LINES = 50
/** Bytes of a signature: more than any wallet's, with room for those of a shared account. */
const MAX_SIGNATURE_BYTES = 2_000

/** @property id The cart's digest, by which it happens once, whichever signature brings it. */
export type CartCall = { id: Hex; cart: Cart; sum: bigint; call: PreparedCall }

/**
 * Reads a call of the gift router that brings a donor's cart, and makes it again from what it says. So what is sent
 * follows from decoded parameters, never from a stranger's bytes.
 * @throws RelayRefusal for anything else, also a cart of another payer or for another contract.
 */
export function readCartCall(deployment: Deployment, data: Hex): CartCall {
  const { cart, call } = decoded(deployment, data)
  if (cart.donations.length > MAX_RELAYED_LINES) {
    throw new RelayRefusal('invalid', words.lines(MAX_RELAYED_LINES))
  }
  const sum = cart.donations.reduce((total, { amount }) => total + amount, 0n)
  return { id: cartDigest({ deployment, cart }), cart, sum, call }
}

function decoded(deployment: Deployment, data: Hex): { cart: Cart; call: PreparedCall } {
  try {
    const { functionName, args } = decodeFunctionData({ abi: donationRouterAbi, data })
    switch (functionName) {
      case 'donateSigned': {
        const cart = cartOf(deployment, args[0])
        return { cart, call: prepareDonateSigned({ deployment, cart, signature: checked(args[1]) }) }
      }
      case 'donateWithPermit2': {
        const cart = cartOf(deployment, args[0])
        return { cart, call: prepareDonateWithPermit2({ deployment, cart, signature: checked(args[1]) }) }
      }
      case 'donateWithAuthorization': {
        const cart = cartOf(deployment, args[0])
        return { cart, call: prepareDonateWithAuthorization({ deployment, cart, authorization: joined(args[1]) }) }
      }
      case 'donateWithPermit': {
        const cart = cartOf(deployment, args[0])
        const signature = checked(args[2])
        return { cart, call: prepareDonateWithPermit({ deployment, cart, permit: joined(args[1]), signature }) }
      }
    }
  } catch (error) {
    if (RelayRefusal.is(error)) throw error
  }
  throw new RelayRefusal('invalid', words.notACart)
}

type RouterArgs = ContractFunctionArgs<typeof donationRouterAbi, 'nonpayable', 'donateWithAuthorization'>

function cartOf(deployment: Deployment, given: RouterArgs[0]): Cart {
  const { campaigns, donor, payer, token, donations, nonce, validAfter, deadline, memo } = given
  const isOurs = lowerHex(campaigns) === lowerHex(deployment.campaigns) && donor === payer
  if (!isOurs) throw new RelayRefusal('invalid', words.otherPayer)
  if (validAfter > BigInt(Number.MAX_SAFE_INTEGER) || deadline > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RelayRefusal('invalid', words.deadline)
  return {
    donor,
    payer,
    token: lowerHex(token),
    donations,
    nonce,
    validAfter: Number(validAfter),
    deadline: Number(deadline),
    memo,
  }
}

function joined({ v, r, s }: RouterArgs[1]): Hex {
  return serializeSignature({ v: BigInt(v), r, s })
}

function checked(signature: Hex): Hex {
  if (signature.length > 2 + 2 * MAX_SIGNATURE_BYTES) throw new RelayRefusal('invalid', words.notACart)
  return signature
}
