import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { Terms } from '../../terms/terms'

export type PrepareCreateCampaignParameters = { deployment: Deployment; terms: Terms }

/** Lists a campaign; the caller must be `terms.lab`. A second time reverts: the id follows from the terms. */
export function prepareCreateCampaign({ deployment, terms }: PrepareCreateCampaignParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'create', args: [terms] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'List a campaign under terms that nobody can change afterwards.',
  }
}
