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

/** The scope of the flow that takes back what was signed with a nonce. */
export const takeBackScope = (nonce: bigint) => `take-back:${nonce}`

/** Carts of earlier flows of an account that may still arrive at `now` (Unix seconds), the newest first. */
export function earlierCarts(
  flows: readonly Flow[],
  { account, scope, now }: { account: Hex; scope: string; now: number },
): EarlierCart[] {
  return flows
    .filter((flow) => flow.account === account && flow.scope === scope && mayArrive(flow))
    .flatMap(({ id, steps, step }) => steps.slice(step).flatMap(({ call }) => cartIn(id, call.data)))
    .filter(({ deadline, nonce }) => deadline > now && !isTakenBack(flows, nonce))
}

/**
 * Carts that an account signed in this browser and that did not arrive, of whatever page: those that may still arrive,
 * and those that the wallet signed and then did not send, which only this browser has. The newest first, each once.
 */
export function unsentCarts(flows: readonly Flow[], { account, now }: { account: Hex; now: number }): UnsentCart[] {
  const own = flows.filter((flow) => flow.account === account)
  const carts = own.flatMap((flow) =>
    flow.steps
      .slice(flow.step)
      .filter(({ call }) => mayArrive(flow) || (isUnsent(flow) && isSignedFor(call.data)))
      .flatMap(({ call }) => cartIn(flow.id, call.data))
      .map((cart) => ({ ...cart, title: flow.title })),
  )
  const each = new Map(carts.map((cart) => [`${cart.usedOnceBy} ${cart.nonce}`, cart]))
  return [...each.values()].filter(({ deadline, nonce }) => deadline > now && !isTakenBack(flows, nonce))
}

/** @property title Of the flow, in words. */
export type UnsentCart = EarlierCart & { title: string }

const isUnsent = ({ state: { status } }: Flow): boolean => status === 'idle' || status === 'rejected'

/** Whether anybody could send the call for the donor. A donor who sends it needs no signature of the cart in it. */
function isSignedFor(data: Hex): boolean {
  try {
    const { functionName, args } = decodeFunctionData({ abi: donationRouterAbi, data })
    return functionName in GUARDS && args?.at(-1) !== '0x'
  } catch {
    return false
  }
}

function isTakenBack(flows: readonly Flow[], nonce: bigint): boolean {
  const scope = takeBackScope(nonce)
  return flows.some((flow) => flow.scope === scope && ['confirmed', 'counted'].includes(flow.state.status))
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
