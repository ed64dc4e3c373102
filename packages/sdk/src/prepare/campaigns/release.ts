import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

type Input = { deployment: Deployment; campaign: Hex }

/** Releases the approved milestone after its challenge window; anyone may. Moves no money. */
export function prepareRelease({ deployment, campaign }: Input) {
  const args = [checkHash(campaign, 'campaign')] as const
  return campaignsCall(deployment, 'release', args, 'Release the approved milestone. Moves no money yet.')
}
