import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

/** @property evidence SHA-256 of the manifest. */
type Input = { deployment: Deployment; campaign: Hex; evidence: Hex }

/**
 * The lab puts evidence for the current milestone before the attesters. Replaces a submission that is not approved yet.
 * With a goal only from the campaign's close on.
 */
export function prepareSubmitEvidence({ deployment, campaign, evidence }: Input) {
  const args = [checkHash(campaign, 'campaign'), checkHash(evidence, 'evidence')] as const
  return campaignsCall(deployment, 'submit', args, 'Put this evidence before the attesters.')
}
