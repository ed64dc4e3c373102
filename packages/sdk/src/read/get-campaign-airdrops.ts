import { AIRDROP_KINDS } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import type { Address, Client, Hex } from 'viem'
import { getContractEvents, readContract } from 'viem/actions'
import { readInRanges } from './read-in-ranges'

/**
 * @property tokens Airdrops in other tokens are only counted. @property now The chain's time, Unix seconds.
 * @property block The last block to search, and the one after which each airdrop is read.
 */
type Input = {
  deployment: Pick<Deployment, 'airdrops' | 'deploymentBlock'>
  campaigns: readonly Hex[]
  tokens: readonly Address[]
  account: Address
  now: number
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

/** @property inOtherTokens How many were not read for their token. @property smaller How many had too little in them. */
export type CampaignAirdrops = { airdrops: CampaignAirdrop[]; inOtherTokens: number; smaller: number }

type Created = { airdrop: Hex; campaign: Hex; creator: Address; token: Address; expiresAt: number }

/** Read for each campaign in each token. Anyone can create more. */
const MAX_AIRDROPS = 10
/** Ids that one request to a node names. */
const IDS_PER_REQUEST = 200

/**
 * Reads the airdrops for donors of these campaigns, the oldest first. Where a campaign has more than ten in one token,
 * the running ones come before those that are over, and those with more money in them before others: until it is over,
 * that money can go to donors only, so that nobody hides an airdrop by creating many.
 * @throws LogsUnavailableError
 */
export async function getCampaignAirdrops(client: Client, input: Input): Promise<CampaignAirdrops> {
  if (input.campaigns.length === 0) return { airdrops: [], inOtherTokens: 0, smaller: 0 }
  const created = await findCreated(client, input)
  const tokens = new Set(input.tokens.map(lowerHex))
  const listed = created.filter(({ token }) => tokens.has(lowerHex(token)))
  const groups = new Map<string, Created[]>()
  for (const one of listed) {
    const key = `${one.campaign} ${one.token}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const chosen = await Promise.all([...groups.values()].map((group) => largest(client, input, group)))
  const shown = new Set(chosen.flat())
  const airdrops = await Promise.all(listed.filter((one) => shown.has(one)).map((one) => readPart(client, input, one)))
  return { airdrops, inOtherTokens: created.length - listed.length, smaller: listed.length - shown.size }
}

async function findCreated(client: Client, { deployment, campaigns, block }: Input): Promise<Created[]> {
  const logs = await readInRanges({
    from: BigInt(deployment.deploymentBlock),
    to: block,
    read: (range) =>
      getContractEvents(client, {
        address: deployment.airdrops,
        abi: airdropsAbi,
        eventName: 'AirdropCreated',
        args: { source: [...campaigns] },
        strict: true,
        ...range,
      }),
  })
  // A list's root could be chosen to equal a campaign's id.
  const ofCampaigns = logs.filter(({ args }) => AIRDROP_KINDS[args.kind] === 'campaign')
  return ofCampaigns.map(({ args: { airdrop, source, creator, token, expiresAt } }) => {
    return { airdrop, campaign: source, creator, token, expiresAt: Number(expiresAt) }
  })
}

async function largest(client: Client, input: Input, group: readonly Created[]): Promise<readonly Created[]> {
  if (group.length <= MAX_AIRDROPS) return group
  const totals = await fundedTotals(client, input, group)
  const rank = ({ airdrop, expiresAt }: Created) =>
    [expiresAt > input.now ? 1n : 0n, totals.get(airdrop) ?? 0n] as const
  const ranked = group.map((one) => ({ one, rank: rank(one) }))
  ranked.sort((a, b) => Number(b.rank[0] - a.rank[0]) || compare(b.rank[1], a.rank[1]))
  return ranked.slice(0, MAX_AIRDROPS).map(({ one }) => one)
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

/** Base units put into each. */
async function fundedTotals(client: Client, { deployment, block }: Input, group: readonly Created[]) {
  const totals = new Map<Hex, bigint>()
  for (let i = 0; i < group.length; i += IDS_PER_REQUEST) {
    const airdrop = group.slice(i, i + IDS_PER_REQUEST).map((one) => one.airdrop)
    const logs = await readInRanges({
      from: BigInt(deployment.deploymentBlock),
      to: block,
      read: (range) =>
        getContractEvents(client, {
          address: deployment.airdrops,
          abi: airdropsAbi,
          eventName: 'AirdropFunded',
          args: { airdrop },
          strict: true,
          ...range,
        }),
    })
    for (const { args } of logs) totals.set(args.airdrop, args.total)
  }
  return totals
}

async function readPart(client: Client, { deployment, account, block }: Input, created: Created) {
  const at = { address: deployment.airdrops, abi: airdropsAbi, blockNumber: block } as const
  const [{ amount }, earned, paid] = await Promise.all([
    readContract(client, { ...at, functionName: 'airdropOf', args: [created.airdrop] }),
    readContract(client, { ...at, functionName: 'earnedOf', args: [created.airdrop, account] }),
    readContract(client, { ...at, functionName: 'claimedOf', args: [created.airdrop, account] }),
  ])
  return { ...created, amount, earned, paid }
}
