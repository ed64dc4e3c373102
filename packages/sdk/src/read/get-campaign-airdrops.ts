import { AIRDROP_KINDS } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { getContractEvents, readContract } from 'viem/actions'
import { readInRanges } from './read-in-ranges'

/** @property block The last block to search, and the one after which each airdrop is read. */
type Input = {
  deployment: Pick<Deployment, 'airdrops' | 'deploymentBlock'>
  campaigns: readonly Hex[]
  account: Address
  block: bigint
}

/**
 * An airdrop for a campaign's donors, and one account's part of it, in base units. @property earned Its total so far.
 * @property paid What it was paid of that. @property amount What was put in. @property expiresAt Unix seconds.
 */
export type CampaignAirdrop = {
  airdrop: Hex
  campaign: Hex
  creator: Address
  token: Address
  amount: bigint
  expiresAt: number
  earned: bigint
  paid: bigint
}

/** Airdrops that are read; anyone can create more. */
const MAX_AIRDROPS = 100

/**
 * Reads the airdrops for donors of these campaigns, the oldest first: at most 100.
 * @throws LogsUnavailableError
 */
export async function getCampaignAirdrops(client: Client, input: Input): Promise<CampaignAirdrop[]> {
  const { deployment, campaigns, account, block } = input
  if (campaigns.length === 0) return []
  const { airdrops: address, deploymentBlock } = deployment
  const logs = await readInRanges({
    from: BigInt(deploymentBlock),
    to: block,
    read: (range) =>
      getContractEvents(client, {
        address,
        abi: airdropsAbi,
        eventName: 'AirdropCreated',
        args: { source: [...campaigns] },
        strict: true,
        ...range,
      }),
  })
  // A list's root could be chosen to equal a campaign's id.
  const ofCampaigns = logs.filter(({ args }) => AIRDROP_KINDS[args.kind] === 'campaign').slice(0, MAX_AIRDROPS)
  const at = { address, abi: airdropsAbi, blockNumber: block } as const
  return Promise.all(
    ofCampaigns.map(async ({ args: { airdrop, source, creator } }) => {
      const [state, earned, paid] = await Promise.all([
        readContract(client, { ...at, functionName: 'airdropOf', args: [airdrop] }),
        readContract(client, { ...at, functionName: 'earnedOf', args: [airdrop, account] }),
        readContract(client, { ...at, functionName: 'claimedOf', args: [airdrop, account] }),
      ])
      const { token, amount, expiresAt } = state
      return { airdrop, campaign: source, creator, token, amount, expiresAt, earned, paid }
    }),
  )
}
