import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

/** @property evidence SHA-256 of the manifest. */
type Input = { deployment: Deployment; campaign: Hex; evidence: Hex }

/**
 * The lab submits evidence for the current milestone to the attesters. It replaces a submission that is not approved
 * yet. A campaign with a goal takes evidence only from its close on.
 */
export function prepareSubmitEvidence({ deployment, campaign, evidence }: Input) {
  const args = [checkHash(campaign, 'campaign'), checkHash(evidence, 'evidence')] as const
  return campaignsCall(deployment, 'submit', args, 'Put this evidence before the attesters.')
}
