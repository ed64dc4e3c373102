import type { CanonicalDocument } from '@commonweight/domain/canonical'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import type { SiteChain } from '../../../site-chain'
import { putDocument } from '../../../transactions/documents/put-document'
import type { PreparedFlow } from '../../../transactions/flow-plan'
import { roundForm as words } from '../words/round-form'

/** Stores the round's document, then creates the round. Not idempotent: each transaction creates a round. */
export async function createRoundSteps(
  { deployment }: SiteChain,
  terms: RoundTerms,
  document: CanonicalDocument,
): Promise<PreparedFlow> {
  await putDocument(document)
  return {
    steps: [{ kind: 'main', label: words.step, call: prepareOpenRound({ deployment, terms }) }],
    link: { href: '/rounds', label: words.open },
  }
}
