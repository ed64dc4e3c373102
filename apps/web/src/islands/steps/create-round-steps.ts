import type { CanonicalDocument } from '@commonweight/domain/canonical'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import { roundForm as words } from '../../messages/round-form'
import type { ChainProps } from '../props/chain-props'
import type { PreparedFlow } from '../ui/use-action'
import { putDocument } from './put-document'

/** Stores the round's document, then creates the round. Each sending makes a new one. */
export async function createRoundSteps(
  { deployment }: ChainProps,
  terms: RoundTerms,
  document: CanonicalDocument,
): Promise<PreparedFlow> {
  await putDocument(document)
  return {
    steps: [{ kind: 'main', label: words.step, call: prepareOpenRound({ deployment, terms }) }],
    link: { href: '/rounds', label: words.open },
  }
}
