import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { checkHash } from '../check-argument'
import type { PreparedCall } from '../prepared-call'

export type PrepareVetoParameters = { deployment: Deployment; campaign: Hex }

/** A backer objects to the approved evidence, once, within the challenge window. */
export function prepareVeto({ deployment, campaign }: PrepareVetoParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeFunctionData({ abi: campaignsAbi, functionName: 'veto', args: [checkHash(campaign, 'campaign')] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Object to the release of this milestone.',
  }
}
