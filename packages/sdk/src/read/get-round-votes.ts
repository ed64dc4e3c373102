import { FULL_SHARE } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, roundVotesAbi } from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import type { Address, Client, Hex } from 'viem'
import { getCode, getContractEvents, readContract } from 'viem/actions'
import { getRoundMembers } from './get-round-members'
import { getStanding } from './get-standing'
import { readInRanges } from './read-in-ranges'

type Deployed = Pick<Deployment, 'campaigns' | 'matchingRounds' | 'deploymentBlock'>

/** @property votes The round's RoundVotes contract. @property block The block to read after. */
type Input = { deployment: Deployed; round: number; votes: Address; block: bigint }

/**
 * @property isCreated Whether somebody has created the contract.
 * @property members Campaigns that the round ever admitted.
 * @property missing Those of which something is not in the supply yet, or that are not in the votes at all.
 * @property supply All votes in it, minted or not, in sqrt(1e-18 token).
 */
export type RoundVotes = { isCreated: boolean; members: Hex[]; missing: Hex[]; supply: bigint }

/**
 * Reads which members of a sealed round its votes include with all that has matured.
 * @throws LogsUnavailableError
 */
export async function getRoundVotes(client: Client, { deployment, round, votes, block }: Input): Promise<RoundVotes> {
  const [code, members] = await Promise.all([
    getCode(client, { address: votes, blockNumber: block }),
    getRoundMembers(client, { deployment, round, block }),
  ])
  if (!code) return { isCreated: false, members, missing: members, supply: 0n }
  const [supplied, matured] = await Promise.all([
    suppliedBy(client, { deployment, round, votes, block }),
    Promise.all(members.map((campaign) => maturedIn(client, deployment, { round, campaign, block }))),
  ])
  const missing = members.filter((campaign, i) => supplied.get(campaign) !== matured[i])
  return { isCreated: true, members, missing, supply: [...supplied.values()].reduce((sum, each) => sum + each, 0n) }
}

/** What each member that was brought in has in the supply. */
async function suppliedBy(client: Client, { deployment, votes, block }: Input): Promise<Map<Hex, bigint>> {
  const logs = await readInRanges({
    from: BigInt(deployment.deploymentBlock),
    to: block,
    read: (range) =>
      getContractEvents(client, { address: votes, abi: roundVotesAbi, eventName: 'BroughtIn', strict: true, ...range }),
  })
  return new Map(logs.map(({ args }) => [lowerHex(args.campaign), args.supplied]))
}

type Member = { round: number; campaign: Hex; block: bigint }

/** As RoundVotes computes it: 0 for a member that the sealed round did not count. */
async function maturedIn(client: Client, deployment: Deployed, { round, campaign, block }: Member): Promise<bigint> {
  const at = { address: deployment.campaigns, abi: campaignsAbi, blockNumber: block } as const
  const [standing, tally, progress] = await Promise.all([
    getStanding(client, { deployment, round, campaign, block }),
    readContract(client, { ...at, functionName: 'tallyOf', args: [campaign] }),
    readContract(client, { ...at, functionName: 'progressOf', args: [campaign] }),
  ])
  return standing === 'removed' ? 0n : (tally.sumRoots * BigInt(progress.releasedShare)) / BigInt(FULL_SHARE)
}
