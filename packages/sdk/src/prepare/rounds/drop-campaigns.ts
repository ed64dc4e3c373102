import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkNotEmpty } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number; campaigns: readonly Hex[] }

/** Takes failed campaigns out of the totals before the seal; anyone may. The contract skips those that are out. */
export function prepareDropCampaigns({ deployment, round, campaigns }: Input) {
  const args = [round, checkNotEmpty(campaigns, 'campaigns')] as const
  return matchingRoundsCall(deployment, 'drop', args, 'Take failed campaigns out of the round.')
}
