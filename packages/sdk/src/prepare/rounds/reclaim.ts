import type { Deployment } from '@commonweight/abi/deployment'
import type { Address } from 'viem'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number }

/**
 * Pays what the round did not use: to a sponsor its share, or all of it to the terms' `unusedTo`. `sponsor` names
 * which. Anyone may, from `claimUntil`.
 */
export function prepareReclaim({ deployment, round, sponsor }: Input & { sponsor: Address }) {
  return matchingRoundsCall(deployment, 'reclaim', [round, sponsor], `Return what the round did not use to ${sponsor}.`)
}

/** Pays the caller's share of what the round did not use to `to`. The caller is a sponsor or `unusedTo`. */
export function prepareReclaimTo({ deployment, round, to }: Input & { to: Address }) {
  const args = [round, to] as const
  return matchingRoundsCall(deployment, 'reclaimTo', args, `Pay your part of what the round did not use to ${to}.`)
}
