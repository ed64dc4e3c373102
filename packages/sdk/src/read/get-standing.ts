import { STANDINGS } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

export type Standing = (typeof STANDINGS)[number]

/** @property block After which; without it, the newest. */
export type GetStandingParameters = {
  deployment: Pick<Deployment, 'matchingRounds'>
  round: number
  campaign: Hex
  block?: bigint | undefined
}

/** How a campaign stands in a round. */
export async function getStanding(client: Client, parameters: GetStandingParameters): Promise<Standing> {
  const { deployment, round, campaign, block } = parameters
  const { standing } = await readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'entryOf',
    args: [round, campaign],
    blockNumber: block,
  })
  return STANDINGS[standing] ?? 'none'
}
