import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Pick<Deployment, 'matchingRounds'>; round: number }

/**
 * Reads a round's state, struct `Round` of RoundTypes.sol. Reverts with MatchingRounds_UnknownRound if there is none.
 */
export function getRound(client: Client, { deployment, round }: Input) {
  return readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'roundOf',
    args: [round],
  })
}

export type GetRoundReturnType = Awaited<ReturnType<typeof getRound>>
