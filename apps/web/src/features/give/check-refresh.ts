import type { Hex } from '@commonweight/domain/hex'
import { prepareRefresh } from '@commonweight/sdk/prepare/donations/refresh'
import type { Runtime } from '../../transactions/runtime'
import { simulateInNextBlock } from '../../transactions/simulate-in-next-block'

export type CheckRefreshParameters = { runtime: Runtime; account: Hex; campaign: Hex; donor: Hex }

/**
 * Asks the contracts whether a refresh would count something now. They know window, weight, role and consents. The
 * account is the donor or may act for the donor.
 */
export async function checkRefresh({ runtime, account, campaign, donor }: CheckRefreshParameters): Promise<boolean> {
  const { deployment } = runtime.chain
  const { to, data, value } = prepareRefresh({ deployment, campaign, donor })
  try {
    await simulateInNextBlock(runtime.client, { account, to, data, value })
    return true
  } catch {
    return false
  }
}
