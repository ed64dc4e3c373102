import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property amount Base units that the posted result gives the campaign. @property proof Of that leaf. */
export type PrepareClaimComputedParameters = {
  deployment: Deployment
  round: number
  campaign: Hex
  amount: bigint
  proof: readonly Hex[]
}

/** Pays a campaign what a computed result that stands gives it; anyone may, until `claimUntil`. */
export function prepareClaimComputed(parameters: PrepareClaimComputedParameters): PreparedCall {
  const { deployment, round, campaign, amount, proof } = parameters
  const args = [round, checkHash(campaign, 'campaign'), amount, proof] as const
  return {
    to: deployment.computedResult,
    data: encodeCall({ abi: computedResultAbi, functionName: 'claimComputed', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Pay the computed match into the escrow of this campaign.',
  }
}
