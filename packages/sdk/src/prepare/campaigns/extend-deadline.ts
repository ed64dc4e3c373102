import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash, checkNotEmpty } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { AttesterSignature } from '../../typed-data/attester-signature'

/** @property deadline The new one, in Unix seconds. @property signatures Of as many attesters as must approve. */
export type PrepareExtendDeadlineParameters = {
  deployment: Deployment
  campaign: Hex
  deadline: number
  signatures: readonly AttesterSignature[]
}

/** Gives the current milestone more time, once and before its deadline; anyone may post the signatures. */
export function prepareExtendDeadline(parameters: PrepareExtendDeadlineParameters): PreparedCall {
  const { deployment, campaign, deadline, signatures } = parameters
  const args = [checkHash(campaign, 'campaign'), deadline, checkNotEmpty(signatures, 'signatures')] as const
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'extend', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Extend the deadline of the current milestone.',
  }
}
