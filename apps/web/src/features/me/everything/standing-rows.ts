import { type Hex, lowerHex } from '@commonweight/domain/hex'
import { type CampaignAirdrop, getCampaignAirdrops } from '@commonweight/sdk/read/get-campaign-airdrops'
import { type CampaignPoints, getPoints } from '@commonweight/sdk/read/get-points'
import { getSealedRound } from '@commonweight/sdk/read/get-sealed-round'
import type { Client } from 'viem'
import { getBlock } from 'viem/actions'
import type { CsvRow } from '../../../format/csv-text'
import type { SiteChain } from '../../../site-chain'
import { readVotes, type VotesOfRound } from '../votes/read-votes'
import { everything as words } from './words'

/** Of points and votes, which are square roots of amounts of 18 decimals. */
const POINT_DECIMALS = 9

type Campaign = { id: Hex; title: string }
type Input = { chain: SiteChain; account: Hex; campaigns: readonly Campaign[] }

/** What an account has of points, rewards and votes after the newest block, as rows of the file of its gifts. */
export async function standingRows(client: Client, { chain, account, campaigns }: Input): Promise<CsvRow[]> {
  const { number: block, timestamp } = await getBlock(client)
  const { deployment } = chain
  const read = { deployment, account, block }
  const [points, rounds, { airdrops }] = await Promise.all([
    Promise.all(campaigns.map(({ id }) => getPoints(client, { ...read, campaign: id }))),
    Promise.all(campaigns.map(({ id }) => getSealedRound(client, { ...read, campaign: id }))),
    getCampaignAirdrops(client, {
      ...read,
      campaigns: campaigns.map(({ id }) => id),
      tokens: chain.tokens.map(({ address }) => address),
      now: Number(timestamp),
    }),
  ])
  const inRounds = campaigns.map(({ id }, i) => ({ id, sealedRound: sealedOf(rounds[i] ?? null) }))
  const votes = await readVotes(client, { chain, account, campaigns: inRounds, block })
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]))
  const rows = [
    ...campaigns.flatMap((campaign, i) => pointRows(campaign, points[i])),
    ...airdrops.flatMap((airdrop) => rewardRows(chain, airdrop, titles.get(airdrop.campaign) ?? '')),
    ...votes.flatMap(voteRows),
  ]
  return rows.map((row) => ({ time: Number(timestamp), block, ...row }))
}

const sealedOf = (round: number | null) => (round === null ? null : { id: round, title: words.round(round) })

function pointRows({ id, title }: Campaign, own: CampaignPoints | undefined): CsvRow[] {
  if (!own) return []
  const of = { campaign: id, title, symbol: words.points, decimals: POINT_DECIMALS }
  return [
    { kind: 'points', amount: own.held, ...of, releasedShare: own.releasedShare / 10_000 },
    { kind: 'points matured', amount: own.matured, ...of },
    { kind: 'points minted', amount: own.minted, ...of },
  ]
}

function rewardRows(
  { tokens }: SiteChain,
  { campaign, token, earned, paid }: CampaignAirdrop,
  title: string,
): CsvRow[] {
  const listed = tokens.find(({ address }) => address === lowerHex(token))
  if (!listed) return []
  const of = { campaign, title, token: listed.address, symbol: listed.symbol, decimals: listed.decimals }
  return [
    { kind: 'reward earned', amount: earned, ...of },
    { kind: 'reward paid', amount: paid, ...of },
  ]
}

function voteRows({ round, own }: VotesOfRound): CsvRow[] {
  const of = { title: round.title, symbol: words.votes, decimals: POINT_DECIMALS }
  return [
    { kind: 'votes minted', amount: own.minted, ...of },
    { kind: 'votes to mint', amount: own.due.reduce((sum, { amount }) => sum + amount, 0n), ...of },
  ]
}
