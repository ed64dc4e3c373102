import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

type Input = { deployment: Deployment; campaign: Hex }

/** Pays everything released and unpaid to the payout account; anyone may. */
export function prepareWithdraw({ deployment, campaign }: Input) {
  const args = [checkHash(campaign, 'campaign')] as const
  return campaignsCall(deployment, 'withdraw', args, "Pay what is released to the campaign's payout account.")
}

/** Pays everything released and unpaid to `to`; the caller must be the payout account. */
export function prepareWithdrawTo({ deployment, campaign, to }: Input & { to: Address }) {
  const args = [checkHash(campaign, 'campaign'), to] as const
  return campaignsCall(deployment, 'withdrawTo', args, `Pay what is released to ${to}.`)
}
