import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

type Input = { deployment: Deployment; round: number }

/**
 * Fixes the result of a round; anyone may. A posted result that stands can be fixed after review and veto, the chain's
 * own result a day later.
 */
export function prepareSealRound({ deployment, round }: Input) {
  return matchingRoundsCall(deployment, 'seal', [round], 'Fix the result of the round.')
}
