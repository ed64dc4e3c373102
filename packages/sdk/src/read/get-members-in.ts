import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { getBlock, readContract } from 'viem/actions'

/** @property votes The round's RoundVotes contract. */
type Input = { votes: Address }

/**
 * @property membersIn How many members of the round are in its votes.
 * @property isComplete Whether all members are in, with all that has matured. The recipe's governor takes no proposal
 * before.
 */
export type MembersIn = { membersIn: number; isComplete: boolean }

/** Reads how many members the votes of a round include, at one block. */
export async function getMembersIn(client: Client, { votes }: Input): Promise<MembersIn> {
  const { number: blockNumber } = await getBlock(client)
  const at = { address: votes, abi: roundVotesAbi, blockNumber } as const
  const [membersIn, isComplete] = await Promise.all([
    readContract(client, { ...at, functionName: 'membersIn' }),
    readContract(client, { ...at, functionName: 'isComplete' }),
  ])
  return { membersIn: Number(membersIn), isComplete }
}
