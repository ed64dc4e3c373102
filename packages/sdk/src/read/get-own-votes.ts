import type { Deployment } from '@commonweight/abi/deployment'
import { pointsAbi, roundVotesAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import { type Address, type Client, type Hex, zeroAddress } from 'viem'
import { getCode, readContract } from 'viem/actions'
import { getStanding } from './get-standing'

/**
 * @property votes The round's RoundVotes contract. @property campaigns Members that the account backs. @property block
 * The block to read after.
 */
type Input = {
  deployment: Pick<Deployment, 'matchingRounds' | 'points'>
  round: number
  votes: Address
  campaigns: readonly Hex[]
  account: Address
  block: bigint
}

/**
 * One account's votes of a round, in sqrt(1e-18 token). @property isCreated Whether somebody has created the contract.
 * @property minted What it has, from whichever campaigns. @property due What can be minted in which of these campaigns.
 * @property delegatee Who votes with them; null: nobody yet.
 */
export type OwnVotes = {
  isCreated: boolean
  minted: bigint
  due: { campaign: Hex; amount: bigint }[]
  delegatee: Address | null
}

/** Reads one account's votes of a sealed round. */
export async function getOwnVotes(client: Client, input: Input): Promise<OwnVotes> {
  const { votes, account, block } = input
  const at = { address: votes, abi: roundVotesAbi, blockNumber: block } as const
  const isCreated = Boolean(await getCode(client, { address: votes, blockNumber: block }))
  const due = await Promise.all(input.campaigns.map((campaign) => dueIn(client, { ...input, campaign, isCreated })))
  const mints = due.filter(({ amount }) => amount > 0n)
  if (!isCreated) return { isCreated, minted: 0n, due: mints, delegatee: null }
  const [minted, delegatee] = await Promise.all([
    readContract(client, { ...at, functionName: 'votesOf', args: [account] }),
    readContract(client, { ...at, functionName: 'delegates', args: [account] }),
  ])
  return { isCreated, minted, due: mints, delegatee: delegatee === zeroAddress ? null : lowerHex(delegatee) }
}

type InCampaign = Input & { campaign: Hex; isCreated: boolean }

/** A sealed round gives no votes for campaigns that it did not count. */
async function dueIn(client: Client, { deployment, round, votes, campaign, account, block, isCreated }: InCampaign) {
  const [standing, matured, minted] = await Promise.all([
    getStanding(client, { deployment, round, campaign, block }),
    readContract(client, {
      address: deployment.points,
      abi: pointsAbi,
      functionName: 'maturedOf',
      args: [campaign, account],
      blockNumber: block,
    }),
    isCreated
      ? readContract(client, {
          address: votes,
          abi: roundVotesAbi,
          functionName: 'mintedOf',
          args: [campaign, account],
          blockNumber: block,
        })
      : 0n,
  ])
  const isCounted = standing !== 'none' && standing !== 'removed'
  return { campaign, amount: isCounted ? matured - minted : 0n }
}
