import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number; campaign: Hex }

/** Returns the unreleased match of a failed campaign to the round; anyone may, at any time. */
export function prepareRecoverMatch({ deployment, round, campaign }: Input) {
  const args = [round, checkHash(campaign, 'campaign')] as const
  return matchingRoundsCall(deployment, 'recover', args, 'Return the match of a failed campaign to its round.')
}
