import type { CanonicalDocument } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import type { Terms } from '@commonweight/sdk/terms/terms'
import type { SiteChain } from '../../site-chain'
import { putDocument } from '../../transactions/documents/put-document'
import type { PreparedFlow } from '../../transactions/flow-plan'
import { listFlow as words } from './words/list-flow'

/** Stores the terms document, then lists the campaign under the id that follows from its terms. */
export async function createCampaignSteps(
  { deployment }: SiteChain,
  terms: Terms,
  document: CanonicalDocument,
): Promise<PreparedFlow> {
  await putDocument(document)
  const id: Hex = campaignId({ chainId: deployment.chainId, terms })
  return {
    steps: [{ kind: 'main', label: words.step, call: prepareCreateCampaign({ deployment, terms }) }],
    link: { href: `/campaigns/${id}`, label: words.open },
  }
}
