import type { Hex } from '@commonweight/domain/hex'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import { getSponsor } from '@commonweight/sdk/read/get-sponsor'
import type { Runtime } from '../../../transactions/runtime'
import type { RoundStanding } from './own-step'

export type ReadRoundStandingParameters = { runtime: Runtime; round: number; campaigns: readonly Hex[]; account: Hex }

/** Reads where an account stands in a round, and to which of these campaigns it gave. */
export async function readRoundStanding(parameters: ReadRoundStandingParameters): Promise<RoundStanding> {
  const { runtime, round, campaigns, account } = parameters
  const { client, chain } = runtime
  const { deployment } = chain
  const [sponsor, ...donors] = await Promise.all([
    getSponsor(client, { deployment, round, sponsor: account }),
    ...campaigns.map((campaign) => getDonor(client, { deployment, campaign, donor: account })),
  ])
  return { account, sponsor, gave: campaigns.filter((_, index) => (donors[index]?.amount ?? 0n) > 0n) }
}
