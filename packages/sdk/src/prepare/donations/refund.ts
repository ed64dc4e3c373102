import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

type Input = { deployment: Deployment; campaign: Hex }

/** Pays a donor the unreleased part of its donations to a failed or cancelled campaign. Anyone may, at any time. */
export function prepareRefund({ deployment, campaign, donor }: Input & { donor: Address }) {
  const args = [checkHash(campaign, 'campaign'), donor] as const
  return campaignsCall(deployment, 'refund', args, `Return the unreleased part of the gifts to ${donor}.`)
}

/** Pays the unreleased part of the caller's own donations to `to`. */
export function prepareRefundTo({ deployment, campaign, to }: Input & { to: Address }) {
  const args = [checkHash(campaign, 'campaign'), to] as const
  return campaignsCall(deployment, 'refundTo', args, `Return the unreleased part of your gifts to ${to}.`)
}
