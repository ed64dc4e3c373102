import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultAbi } from '@commonweight/abi/generated'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareVetoResultParameters = { deployment: Deployment; round: number }

/** A sponsor objects to a round's posted result, once, with what it funded before the round's start. */
export function prepareVetoResult({ deployment, round }: PrepareVetoResultParameters): PreparedCall {
  return {
    to: deployment.computedResult,
    data: encodeCall({ abi: computedResultAbi, functionName: 'vetoResult', args: [round] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Object to the computed result of this round.',
  }
}
