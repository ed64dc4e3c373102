import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

/** @property donor The caller itself, or a donor that made the caller its operator. */
type Input = { deployment: Deployment; campaign: Hex; donor: Address }

/** Counts a donor's earlier donations at today's weight. Never lowers a count; reverts if none would rise. */
export function prepareRefresh({ deployment, campaign, donor }: Input) {
  const description = `Count the earlier gifts of ${donor} at the identity weight of now.`
  return campaignsCall(deployment, 'refresh', [checkHash(campaign, 'campaign'), donor], description)
}
