import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkNotEmpty } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number; campaigns: readonly Hex[] }

/**
 * The operator admits campaigns that applied, until the round ends. The contract skips those that cannot join any more.
 */
export function prepareAdmitCampaigns({ deployment, round, campaigns }: Input) {
  const args = [round, checkNotEmpty(campaigns, 'campaigns')] as const
  return matchingRoundsCall(deployment, 'admit', args, 'Admit these campaigns to the round.')
}
