import type { Hex } from '@commonweight/domain/hex'
import { prepareSetOperator } from '@commonweight/sdk/prepare/donations/set-operator'
import type { SiteChain } from '../../site-chain'
import type { FlowStep } from '../../transactions/flow'

export type EndOperatorStepsParameters = { chain: SiteChain; donor: Hex; operator: Hex; label: string }

/** Ends a consent at once. */
export function endOperatorSteps({ chain, donor, operator, label }: EndOperatorStepsParameters): FlowStep[] {
  const call = prepareSetOperator({ deployment: chain.deployment, donor, operator, until: 0 })
  return [{ kind: 'main', label, call }]
}
