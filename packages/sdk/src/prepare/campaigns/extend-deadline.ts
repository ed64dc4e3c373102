import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash, checkNotEmpty } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'
import type { AttesterSignature } from '../../typed-data/attester-signature'

/** @property deadline The new deadline, in Unix seconds. @property signatures Of as many attesters as must approve. */
type Input = { deployment: Deployment; campaign: Hex; deadline: number; signatures: readonly AttesterSignature[] }

/** Gives the current milestone more time, once and before its deadline; anyone may post the signatures. */
export function prepareExtendDeadline({ deployment, campaign, deadline, signatures }: Input) {
  const args = [checkHash(campaign, 'campaign'), deadline, checkNotEmpty(signatures, 'signatures')] as const
  return campaignsCall(deployment, 'extend', args, 'Extend the deadline of the current milestone.')
}
