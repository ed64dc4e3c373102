import type { Hex } from '@commonweight/domain/hex'
import { getBacker } from '@commonweight/sdk/read/get-backer'
import { getWeight } from '@commonweight/sdk/read/get-weight'
import type { Runtime } from '../../../transactions/runtime'
import { checkRefresh } from '../../give/check-refresh'
import type { Standing } from './own-step'

export type ReadStandingParameters = { runtime: Runtime; campaign: Hex; gate: Hex | null; account: Hex }

/** Reads where an account stands in a campaign, and asks the contracts whether a refresh would count something. */
export async function readStanding({ runtime, campaign, gate, account }: ReadStandingParameters): Promise<Standing> {
  const { client, chain } = runtime
  const [backer, weight] = await Promise.all([
    getBacker(client, { deployment: chain.deployment, campaign, account }),
    // A gate that does not answer gives no weight.
    gate ? getWeight(client, { gate, account }).catch(() => 0) : 0,
  ])
  const mayCount = weight > 0 && backer.given > 0n && !backer.isInsider
  const canCount = mayCount && (await checkRefresh({ runtime, account, campaign, donor: account }))
  return { account, backer, weight, canCount }
}
