import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

type Input = { deployment: Deployment; campaign: Hex }

/** The lab cancels the campaign. What is not released becomes refundable. */
export function prepareCancel({ deployment, campaign }: Input) {
  const description = 'Give the campaign up, so that donors can take back what is not released.'
  return campaignsCall(deployment, 'cancel', [checkHash(campaign, 'campaign')], description)
}
