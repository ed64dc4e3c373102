import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, pointsAbi } from '@commonweight/abi/generated'
import { rootOf } from '@commonweight/qf/chain/tally'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

/** @property block The block to read after. */
type Input = {
  deployment: Pick<Deployment, 'campaigns' | 'points'>
  campaign: Hex
  account: Address
  block: bigint
}

/**
 * One account's points in a campaign, in sqrt(1e-18 token). @property held s: all that it may get. @property matured The
 * released part. @property minted What of that it has. @property all S: those of all donors. @property releasedShare Basis
 * points. @property closesAt Unix seconds: first second at which nothing counts any more.
 */
export type CampaignPoints = {
  held: bigint
  matured: bigint
  minted: bigint
  all: bigint
  releasedShare: number
  closesAt: number
}

/** Reads one account's points in a campaign, and what they are a part of. */
export async function getPoints(
  client: Client,
  { deployment, campaign, account, block }: Input,
): Promise<CampaignPoints> {
  const at = { address: deployment.campaigns, abi: campaignsAbi, blockNumber: block } as const
  const points = { address: deployment.points, abi: pointsAbi, blockNumber: block } as const
  const [donor, measure, tally, progress, window, matured, minted] = await Promise.all([
    readContract(client, { ...at, functionName: 'donorOf', args: [campaign, account] }),
    readContract(client, { ...at, functionName: 'measureOf', args: [campaign] }),
    readContract(client, { ...at, functionName: 'tallyOf', args: [campaign] }),
    readContract(client, { ...at, functionName: 'progressOf', args: [campaign] }),
    readContract(client, { ...at, functionName: 'windowOf', args: [campaign] }),
    readContract(client, { ...points, functionName: 'maturedOf', args: [campaign, account] }),
    readContract(client, { ...points, functionName: 'balanceOf', args: [account, BigInt(campaign)] }),
  ])
  return {
    held: rootOf(donor.counted, measure.minimum),
    matured,
    minted,
    all: tally.sumRoots,
    releasedShare: progress.releasedShare,
    closesAt: window.closesAt,
  }
}
