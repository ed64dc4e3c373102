import type { Hex } from '@commonweight/domain/hex'
import { prepareRefund } from '@commonweight/sdk/prepare/donations/refund'
import type { SiteChain } from '../../site-chain'
import type { FlowStep } from '../../transactions/flow'

export type RefundStepsParameters = { chain: SiteChain; campaign: Hex; donor: Hex; label: string }

/** Takes back what is not released of a campaign that failed; the money goes to the donor, from any sender. */
export function refundSteps({ chain, campaign, donor, label }: RefundStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareRefund({ deployment: chain.deployment, campaign, donor }) }]
}
