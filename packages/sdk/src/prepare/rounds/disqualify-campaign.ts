import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

/** @property reason SHA-256 of the published reason. */
type Input = { deployment: Deployment; round: number; campaign: Hex; reason: Hex }

/** The operator takes a campaign out of the totals, until the review ends. */
export function prepareDisqualifyCampaign({ deployment, round, campaign, reason }: Input) {
  const args = [round, checkHash(campaign, 'campaign'), checkHash(reason, 'reason')] as const
  const description = 'Take this campaign out of the round, for the published reason.'
  return matchingRoundsCall(deployment, 'disqualify', args, description)
}
