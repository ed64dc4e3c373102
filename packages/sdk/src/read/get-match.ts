import type { Deployment } from '@commonweight/abi/deployment'
import { matchPreviewAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

/** @property block The block to read after; without it, the newest. */
type Input = {
  deployment: Pick<Deployment, 'matchPreview'>
  round: number
  campaign: Hex
  block?: bigint | undefined
}

/** Reads a campaign's match in base units: final once the round is sealed, as if it ended now before. */
export function getMatch(client: Client, { deployment, round, campaign, block }: Input): Promise<bigint> {
  return readContract(client, {
    address: deployment.matchPreview,
    abi: matchPreviewAbi,
    functionName: 'matchOf',
    args: [round, campaign],
    blockNumber: block,
  })
}
