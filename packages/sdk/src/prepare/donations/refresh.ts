import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

/** @property donor The caller itself, or a donor whose operator the caller is. */
type Input = { deployment: Deployment; campaign: Hex; donor: Address }

/** Counts a donor's earlier gifts at the weight of today; never lowers. Reverts where nothing would rise. */
export function prepareRefresh({ deployment, campaign, donor }: Input) {
  const description = `Count the earlier gifts of ${donor} at the identity weight of now.`
  return campaignsCall(deployment, 'refresh', [checkHash(campaign, 'campaign'), donor], description)
}
