import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkNotEmpty } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number; campaigns: readonly Hex[] }

/**
 * Fixes the match of campaigns that reach the cap. Anyone may, between end and seal, in any order. The contract skips
 * those that are pinned or out.
 */
export function preparePinCampaigns({ deployment, round, campaigns }: Input) {
  const description = 'Fix these campaigns at the cap, so that the rest goes to the others.'
  return matchingRoundsCall(deployment, 'pin', [round, checkNotEmpty(campaigns, 'campaigns')], description)
}
