import type { Hex } from '@commonweight/domain/hex'
import { prepareRefresh } from '@commonweight/sdk/prepare/donations/refresh'
import type { SiteChain } from '../../site-chain'
import type { FlowStep } from '../../transactions/flow'

export type RefreshStepsParameters = { chain: SiteChain; campaign: Hex; donor: Hex; label: string }

/** Counts a donor's earlier gifts at today's weight. */
export function refreshSteps({ chain, campaign, donor, label }: RefreshStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareRefresh({ deployment: chain.deployment, campaign, donor }) }]
}
