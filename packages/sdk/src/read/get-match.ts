import type { Deployment } from '@commonweight/abi/deployment'
import { matchPreviewAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

/** @property block After which; without it, the newest. */
export type GetMatchParameters = {
  deployment: Pick<Deployment, 'matchPreview'>
  round: number
  campaign: Hex
  block?: bigint | undefined
}

/** Base units of match: final once the round is sealed, "if it ended now" before. */
export function getMatch(client: Client, parameters: GetMatchParameters): Promise<bigint> {
  const { deployment, round, campaign, block } = parameters
  return readContract(client, {
    address: deployment.matchPreview,
    abi: matchPreviewAbi,
    functionName: 'matchOf',
    args: [round, campaign],
    blockNumber: block,
  })
}
