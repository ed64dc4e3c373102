import { donationRouterAbi } from '@commonweight/abi/generated'
import type { Hex } from '@commonweight/domain/hex'
import { randomNonce } from '@commonweight/sdk/typed-data/nonce'
import { decodeFunctionData } from 'viem/utils'
import type { Flow } from '../../../transactions/flow'

/**
 * A cart that the wallet was asked to send, and that may still arrive: its flow was given up, or dropped by the network.
 * @property usedOnceBy What makes it happen once. Two carts with one nonce exclude each other only in the same place.
 * @property deadline Unix seconds; the first second at which the router refuses it.
 */
export type EarlierCart = { flowId: string; usedOnceBy: Guard; nonce: bigint; deadline: number }

/** The router's own nonces; Permit2's; or the token's, which are digests and exclude the very same cart only. */
export type Guard = 'router' | 'permit2' | 'token'

const GUARDS = {
  donateSigned: 'router',
  donateWithPermit: 'router',
  donateWithPermit2: 'permit2',
  donateWithAuthorization: 'token',
} as const satisfies Record<string, Guard>

/** Carts of earlier flows of an account that may still arrive at `now` (Unix seconds), the newest first. */
export function earlierCarts(
  flows: readonly Flow[],
  { account, scope, now }: { account: Hex; scope: string; now: number },
): EarlierCart[] {
  return flows
    .filter((flow) => flow.account === account && flow.scope === scope && mayArrive(flow))
    .flatMap(({ id, steps, step }) => steps.slice(step).flatMap(({ call }) => cartIn(id, call.data)))
    .filter(({ deadline }) => deadline > now)
}

/** A cart that this site was asked to send has left the browser, also if the site said that it does not. */
function mayArrive({ state: { status }, steps, step }: Flow): boolean {
  if (status === 'idle' || status === 'rejected') return steps[step]?.relay !== undefined
  return status === 'expired' || status === 'dropped' || status === 'abandoned'
}

function cartIn(flowId: string, data: Hex): EarlierCart[] {
  try {
    const { functionName, args } = decodeFunctionData({ abi: donationRouterAbi, data })
    if (!(functionName in GUARDS)) return []
    const [cart] = args as readonly [{ nonce: bigint; deadline: bigint }]
    const usedOnceBy = GUARDS[functionName as keyof typeof GUARDS]
    return [{ flowId, usedOnceBy, nonce: cart.nonce, deadline: Number(cart.deadline) }]
  } catch {
    return []
  }
}

/**
 * Nonces for new carts, such that no earlier cart and its new one can both happen: the earlier ones are used again.
 * Null if that is not possible, because another place would use them: then the earlier cart must pass its deadline.
 */
export function safeNonces(
  earlier: readonly EarlierCart[],
  { guard, count }: { guard: Guard; count: number },
): bigint[] | null {
  const nonces = [...new Set(earlier.map(({ nonce }) => nonce))]
  if (earlier.some(({ usedOnceBy }) => usedOnceBy !== guard || guard === 'token')) return null
  // More earlier carts than new ones: one of them would stay free to happen as well.
  if (nonces.length > count) return null
  return Array.from({ length: count }, (_, index) => nonces[index] ?? randomNonce())
}
