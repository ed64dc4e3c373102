import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { RoundTerms } from '../../terms/round-terms'

export type PrepareOpenRoundParameters = { deployment: Deployment; terms: RoundTerms }

/** Opens a round; the caller must be `terms.operator`. NOT idempotent: each call opens another round. */
export function prepareOpenRound({ deployment, terms }: PrepareOpenRoundParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({ abi: matchingRoundsAbi, functionName: 'openRound', args: [terms] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Open a matching round under terms that nobody can change afterwards.',
  }
}
