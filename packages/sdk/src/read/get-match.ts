import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

export type GetMatchParameters = { deployment: Deployment; round: number; campaign: Hex }

/** Base units of match: final once the round is sealed, "if it ended now" before. */
export function getMatch(client: Client, { deployment, round, campaign }: GetMatchParameters): Promise<bigint> {
  return readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'matchOf',
    args: [round, campaign],
  })
}
