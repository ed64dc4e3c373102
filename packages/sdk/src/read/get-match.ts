import type { Deployment } from '@commonweight/abi/deployment'
import { matchPreviewAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

export type GetMatchParameters = { deployment: Deployment; round: number; campaign: Hex }

/** Base units of match: final once the round is sealed, "if it ended now" before. */
export function getMatch(client: Client, { deployment, round, campaign }: GetMatchParameters): Promise<bigint> {
  return readContract(client, {
    address: deployment.matchPreview,
    abi: matchPreviewAbi,
    functionName: 'matchOf',
    args: [round, campaign],
  })
}
