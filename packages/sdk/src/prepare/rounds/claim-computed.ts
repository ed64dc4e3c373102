import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { computedResultCall } from '../../call/contracts/computed-result-call'

/** @property amount Base units that the posted result gives the campaign. @property proof Of that leaf. */
type Input = { deployment: Deployment; round: number; campaign: Hex; amount: bigint; proof: readonly Hex[] }

/** Pays a campaign its part of a computed result that stands; anyone may, until `claimUntil`. */
export function prepareClaimComputed({ deployment, round, campaign, amount, proof }: Input) {
  const args = [round, checkHash(campaign, 'campaign'), amount, proof] as const
  const description = 'Pay the computed match into the escrow of this campaign.'
  return computedResultCall(deployment, 'claimComputed', args, description)
}
