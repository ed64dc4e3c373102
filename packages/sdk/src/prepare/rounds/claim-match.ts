import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number; campaign: Hex }

/** Pays a campaign's match into its escrow; anyone may, until `claimUntil`. */
export function prepareClaimMatch({ deployment, round, campaign }: Input) {
  const args = [round, checkHash(campaign, 'campaign')] as const
  return matchingRoundsCall(deployment, 'claimMatch', args, 'Pay the match into the escrow of this campaign.')
}
