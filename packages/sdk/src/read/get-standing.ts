import { STANDINGS } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

export type Standing = (typeof STANDINGS)[number]

/** @property block The block to read after; without it, the newest. */
type Input = {
  deployment: Pick<Deployment, 'matchingRounds'>
  round: number
  campaign: Hex
  block?: bigint | undefined
}

/** How a campaign stands in a round. */
export async function getStanding(client: Client, { deployment, round, campaign, block }: Input): Promise<Standing> {
  const { standing } = await readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'entryOf',
    args: [round, campaign],
    blockNumber: block,
  })
  return STANDINGS[standing] ?? 'none'
}
