import type { Deployment } from '@commonweight/abi/deployment'
import { matchPreviewAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

/** @property amount Base units of the donation. */
export type PreviewMatchParameters = { deployment: Deployment; campaign: Hex; donor: Address; amount: bigint }

/** @property rise Base units. @property exact False in a round with a cap: `rise` is an estimate then. */
export type MatchPreview = { rise: bigint; exact: boolean }

/** Reads what a donation would add to its campaign's match if the round ended now. */
export async function previewMatch(client: Client, parameters: PreviewMatchParameters): Promise<MatchPreview> {
  const { deployment, campaign, donor, amount } = parameters
  const [rise, exact] = await readContract(client, {
    address: deployment.matchPreview,
    abi: matchPreviewAbi,
    functionName: 'previewMatch',
    args: [campaign, donor, amount],
  })
  return { rise, exact }
}
