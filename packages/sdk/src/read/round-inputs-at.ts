import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { RoundContracts, RoundEvents } from './get-round-events'

/**
 * Computes a round's inputs after a block from its events. Pure: the same events give the same bytes of canonical JSON.
 * @param block Without it, after all of the events.
 */
export function roundInputsAt(deployment: RoundContracts, round: RoundEvents, block?: bigint): RoundInputs {
  const members = new Set<Hex>()
  const counted = new Map<Hex, Map<Hex, bigint>>()
  let pool = 0n
  for (const event of round.events) {
    if (block !== undefined && event.blockNumber > block) break
    if (event.kind === 'funded') pool = event.pool
    else if (event.kind === 'admitted') members.add(event.campaign)
    else if (event.kind === 'removed') members.delete(event.campaign)
    else donorsOf(counted, event.campaign).set(event.donor, event.counted)
  }
  const { token, minimum, cap } = round.terms
  return {
    type: 'commonweight/round-inputs/1',
    chainId: deployment.chainId,
    matchingRounds: lowerHex(deployment.matchingRounds),
    round: round.round,
    token: lowerHex(token),
    decimals: round.decimals,
    minimum: String(minimum),
    cap: String(cap),
    pool: String(pool),
    campaigns: [...members].sort().map((campaign) => ({ campaign, donors: listed(donorsOf(counted, campaign)) })),
  }
}

function donorsOf(counted: Map<Hex, Map<Hex, bigint>>, campaign: Hex): Map<Hex, bigint> {
  const donors = counted.get(campaign) ?? new Map<Hex, bigint>()
  counted.set(campaign, donors)
  return donors
}

function listed(donors: ReadonlyMap<Hex, bigint>) {
  return [...donors]
    .filter(([, counted]) => counted > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([donor, counted]) => ({ donor, counted: String(counted) }))
}
