import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { getBlock, readContract } from 'viem/actions'

/** @property votes The round's RoundVotes contract. */
export type GetMembersInParameters = { votes: Address }

/**
 * @property membersIn How many members of the round are in its votes.
 * @property isComplete Whether all are, with all that has matured: before, the recipe's governor takes no proposal.
 */
export type MembersIn = { membersIn: number; isComplete: boolean }

/** How far the votes of a round are brought in, at one block. */
export async function getMembersIn(client: Client, { votes }: GetMembersInParameters): Promise<MembersIn> {
  const { number: blockNumber } = await getBlock(client)
  const at = { address: votes, abi: roundVotesAbi, blockNumber } as const
  const [membersIn, isComplete] = await Promise.all([
    readContract(client, { ...at, functionName: 'membersIn' }),
    readContract(client, { ...at, functionName: 'isComplete' }),
  ])
  return { membersIn: Number(membersIn), isComplete }
}
