import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'
import type { RoundTerms } from '../../terms/round-terms'

type Input = { deployment: Deployment; terms: RoundTerms }

/** Opens a round; the caller must be `terms.operator`. NOT idempotent: each call opens another round. */
export function prepareOpenRound({ deployment, terms }: Input) {
  const description = 'Open a matching round under terms that nobody can change afterwards.'
  return matchingRoundsCall(deployment, 'openRound', [terms], description)
}
