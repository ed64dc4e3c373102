import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

type Input = { deployment: Deployment; campaign: Hex }

/**
 * The lab takes the campaign out of its round, for good: an admitted campaign before it opens, an application that was
 * not admitted at any time.
 */
export function prepareLeaveRound({ deployment, campaign }: Input) {
  const args = [checkHash(campaign, 'campaign')] as const
  return campaignsCall(deployment, 'leaveRound', args, 'Take the campaign out of its matching round, for good.')
}
