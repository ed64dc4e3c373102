import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkNotEmpty } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number; campaigns: readonly Hex[] }

/**
 * Sets campaigns apart whose match reaches the cap; anyone may, between end and seal, in any order. Those that are pinned
 * or out are passed over.
 */
export function preparePinCampaigns({ deployment, round, campaigns }: Input) {
  const description = 'Fix these campaigns at the cap, so that the rest goes to the others.'
  return matchingRoundsCall(deployment, 'pin', [round, checkNotEmpty(campaigns, 'campaigns')], description)
}
