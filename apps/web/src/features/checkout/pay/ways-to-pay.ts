import type { Batching } from '../../../wallet/site-wallet'

/**
 * How a cart can be paid:
 * - `direct`: one transaction; the native coin sent along, or an allowance that the router has already
 * - `batch`: allowance and gift in one transaction, by a wallet that makes several calls (EIP-5792)
 * - `authorization`, `permit`, `permit2`: one signature and one transaction (EIP-3009, EIP-2612, Permit2)
 * - `allowance`: two transactions
 */
export type Way = 'direct' | 'batch' | 'authorization' | 'permit' | 'permit2' | 'allowance'

/**
 * @property isShared The account is a contract, so a token takes no signature of it.
 * @property isSplit The cart takes more than one transaction.
 * @property allowance, permit2Allowance Base units that router and Permit2 may take.
 */
export type PayFacts = {
  isNative: boolean
  isShared: boolean
  isSplit: boolean
  sum: bigint
  allowance: bigint
  permit2Allowance: bigint
  hasAuthorization: boolean
  hasPermit: boolean
  batching: Batching | null
}

/** How a donor's signature alone can bring a cart, so that somebody else sends it; `cart` by an allowance. */
export type RelayedWay = 'cart' | 'authorization' | 'permit' | 'permit2'

/** The ways by signature that may work, the one with fewest signatures first: `permit` takes two. */
export function relayedWays(facts: PayFacts): RelayedWay[] {
  const { isNative, isShared, isSplit, sum, allowance, permit2Allowance } = facts
  if (isNative || isShared || isSplit) return []
  if (allowance >= sum) return ['cart']
  const ways: RelayedWay[] = []
  if (facts.hasAuthorization) ways.push('authorization')
  if (permit2Allowance >= sum) ways.push('permit2')
  if (facts.hasPermit) ways.push('permit')
  return ways
}

/**
 * The ways that may work, the one with fewest prompts first; the last always does. A signature is preferred to lending
 * the account code, which a wallet that is only `ready` for batches would ask for. A split cart is paid by allowance:
 * one for all parts, where each part would need a signature of its own, which may expire before its turn.
 */
export function waysToPay(facts: PayFacts): Way[] {
  const { isNative, isShared, isSplit, sum, allowance, permit2Allowance, batching } = facts
  if (isNative || allowance >= sum) return ['direct']
  if (isShared || isSplit) return batching ? ['batch', 'allowance'] : ['allowance']
  const signed: Way[] = []
  if (facts.hasAuthorization) signed.push('authorization')
  if (facts.hasPermit) signed.push('permit')
  if (permit2Allowance >= sum) signed.push('permit2')
  const first: Way[] = batching === 'supported' ? ['batch'] : []
  const last: Way[] = batching === 'ready' ? ['batch', 'allowance'] : ['allowance']
  return [...first, ...signed, ...last]
}
