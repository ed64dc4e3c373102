import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import type { Client, Hex } from 'viem'
import { getContractEvents } from 'viem/actions'
import { readInRanges } from './read-in-ranges'

/** @property block Admissions after this block are not read. */
type Input = { deployment: Pick<Deployment, 'matchingRounds' | 'deploymentBlock'>; round: number; block: bigint }

/**
 * Reads the campaigns that a round ever admitted, in that order, each once.
 * @throws LogsUnavailableError
 */
export async function getRoundMembers(client: Client, { deployment, round, block }: Input): Promise<Hex[]> {
  const logs = await readInRanges({
    from: BigInt(deployment.deploymentBlock),
    to: block,
    read: (range) =>
      getContractEvents(client, {
        address: deployment.matchingRounds,
        abi: matchingRoundsAbi,
        eventName: 'CampaignAdmitted',
        args: { round },
        strict: true,
        ...range,
      }),
  })
  return [...new Set(logs.map(({ args }) => lowerHex(args.campaign)))]
}
