import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultCall } from '../../call/contracts/computed-result-call'

type Input = { deployment: Deployment; round: number }

/**
 * A sponsor objects to a round's posted result. It can do so once, and its objection weighs what it funded before the
 * round's start.
 */
export function prepareVetoResult({ deployment, round }: Input) {
  return computedResultCall(deployment, 'vetoResult', [round], 'Object to the computed result of this round.')
}
