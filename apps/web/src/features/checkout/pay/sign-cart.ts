import type { Hex } from '@commonweight/domain/hex'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Cart } from '@commonweight/sdk/cart/cart'
import { cartTypedData } from '@commonweight/sdk/cart/cart-typed-data'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { prepareDonateWithAuthorization } from '@commonweight/sdk/prepare/donations/donate-with-authorization'
import { prepareDonateWithPermit } from '@commonweight/sdk/prepare/donations/donate-with-permit'
import { prepareDonateWithPermit2 } from '@commonweight/sdk/prepare/donations/donate-with-permit2'
import type { TokenSigning } from '@commonweight/sdk/read/get-token-signing'
import { authorizationTypedData } from '@commonweight/sdk/typed-data/authorization-typed-data'
import { permitTypedData } from '@commonweight/sdk/typed-data/permit-typed-data'
import { permit2TypedData } from '@commonweight/sdk/typed-data/permit2-typed-data'
import { isRefusal, isWithoutAnswer, problemOfError } from '../../../transactions/errors/problem-of-error'
import type { Runtime } from '../../../transactions/runtime'
import { simulateInNextBlock } from '../../../transactions/simulate-in-next-block'
import { payProblems } from '../words/pay-problems'
import { PayError } from './pay-error'
import type { RelayedWay } from './ways-to-pay'

/** @property isRelayed Somebody else sends the call, so it carries the donor's own signature of the cart. */
type Input = { runtime: Runtime; way: RelayedWay; cart: Cart; signing: TokenSigning | null; isRelayed: boolean }

/** Faults of the cart itself, which another way of paying would meet as well. */
const OWN_FAULT = /^(Campaigns_|MatchingRounds_|ERC20InsufficientBalance$|InsufficientFunds$)/

/**
 * The call that pays a cart by its donor's signature, simulated; null if this way does not work for this account and
 * token, so that another must: a token may ask an account's code (EIP-7702) instead of its key, or only look like one
 * that takes signatures.
 * @throws PayError if the person declined to sign. @throws Error for a fault of the cart or a silent network.
 */
export async function signCart({ runtime, way, cart, signing, isRelayed }: Input): Promise<PreparedCall | null> {
  try {
    const call = await signedCall({ runtime, way, cart, signing, isRelayed })
    await simulateInNextBlock(runtime.client, { account: cart.donor, to: call.to, data: call.data, value: call.value })
    return call
  } catch (error) {
    if (isRefusal(error)) throw new PayError(payProblems.declined)
    const { name } = problemOfError(error, null)
    if (isWithoutAnswer(error) || name === 'Unreachable' || name === 'RequestPending' || OWN_FAULT.test(name))
      throw error
    return null
  }
}

async function signedCall({ runtime, way, cart, signing, isRelayed }: Input): Promise<PreparedCall> {
  const { deployment } = runtime.chain
  const sign = (data: Parameters<Runtime['signTypedData']>[1]): Promise<Hex> => runtime.signTypedData(cart.donor, data)
  const signedItself = () => sign(cartTypedData({ deployment, cart }))
  if (way === 'cart') return prepareDonateSigned({ deployment, cart, signature: await signedItself() })
  if (way === 'permit2') {
    const signature = await sign(permit2TypedData({ deployment, cart }))
    return prepareDonateWithPermit2({ deployment, cart, signature })
  }
  if (!signing) throw new Error('The token takes no signatures')
  const { domain, permitNonce } = signing
  if (way === 'authorization') {
    const authorization = await sign(authorizationTypedData({ deployment, cart, domain }))
    return prepareDonateWithAuthorization({ deployment, cart, authorization })
  }
  const permit = await sign(permitTypedData({ deployment, cart, domain, nonce: permitNonce ?? 0n }))
  // A donor who sends the call itself signs for the cart that way.
  return prepareDonateWithPermit({ deployment, cart, permit, signature: isRelayed ? await signedItself() : '0x' })
}
