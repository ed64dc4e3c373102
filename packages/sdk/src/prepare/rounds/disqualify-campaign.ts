import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareDisqualifyCampaignParameters = { deployment: Deployment; round: number; campaign: Hex; reason: Hex }

/**
 * The operator takes a campaign out of the totals, until the end of the review.
 * @param parameters.reason SHA-256 of the published reason.
 */
export function prepareDisqualifyCampaign({
  deployment,
  round,
  campaign,
  reason,
}: PrepareDisqualifyCampaignParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({
      abi: matchingRoundsAbi,
      functionName: 'disqualify',
      args: [round, checkHash(campaign, 'campaign'), checkHash(reason, 'reason')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Take this campaign out of the round, for the published reason.',
  }
}
