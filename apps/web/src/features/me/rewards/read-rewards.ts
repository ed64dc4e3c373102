import type { TokenView } from '@commonweight/domain/views/token'
import { type CampaignAirdrop, getCampaignAirdrops } from '@commonweight/sdk/read/get-campaign-airdrops'
import { type CampaignPoints, getPoints } from '@commonweight/sdk/read/get-points'
import { getBlock } from 'viem/actions'
import { loadRuntime } from '../../../transactions/load-runtime'
import { readVotes, type VotesOfRound } from '../votes/read-votes'
import type { RewardsProps } from './rewards-props'

export type Reward = CampaignAirdrop & { tokenView: TokenView }
type Campaign = RewardsProps['campaigns'][number]

/**
 * @property now The chain's time, Unix seconds. @property unlisted Rewards in tokens that the site does not list.
 * @property smaller Those that had too little in them to be read.
 */
export type Found = {
  now: number
  campaigns: { campaign: Campaign; points: CampaignPoints; rewards: Reward[] }[]
  unlisted: number
  smaller: number
  votes: VotesOfRound[]
}

/** Reads points, rewards and votes of an account after the newest block. Leaves out campaigns with neither. */
export async function readRewards({ chain, account, campaigns }: RewardsProps): Promise<Found> {
  const { client } = await loadRuntime(chain)
  const { number: block, timestamp } = await getBlock(client)
  const { deployment } = chain
  const now = Number(timestamp)
  const tokens = chain.tokens.map(({ address }) => address)
  const ids = campaigns.map(({ id }) => id)
  const [points, { airdrops, inOtherTokens, smaller }, votes] = await Promise.all([
    Promise.all(campaigns.map(({ id }) => getPoints(client, { deployment, campaign: id, account, block }))),
    getCampaignAirdrops(client, { deployment, campaigns: ids, tokens, account, now, block }),
    readVotes(client, { chain, account, campaigns, block }),
  ])
  const listed = airdrops.flatMap((airdrop) => {
    const token = chain.tokens.find(({ address }) => address === airdrop.token.toLowerCase())
    return token ? [{ ...airdrop, tokenView: token }] : []
  })
  const found = campaigns.flatMap((campaign, i) => {
    const own = points[i]
    const rewards = listed.filter((airdrop) => airdrop.campaign === campaign.id)
    return own && (own.matured > 0n || rewards.length > 0) ? [{ campaign, points: own, rewards }] : []
  })
  return { now, campaigns: found, unlisted: inOtherTokens, smaller, votes }
}
