import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

type Input = { deployment: Deployment; campaign: Hex }

/** Records on the chain that a campaign has failed; anyone may. Refunds do not need it. */
export function prepareExpire({ deployment, campaign }: Input) {
  const args = [checkHash(campaign, 'campaign')] as const
  return campaignsCall(deployment, 'expire', args, 'Mark a campaign that missed its goal or its milestone as failed.')
}
