import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property votes The round's RoundVotes contract. @property delegatee The caller itself, or whoever votes for it. */
export type PrepareDelegateVotesParameters = { chainId: number; votes: Address; delegatee: Address }

/** Lets an account vote with the caller's votes, which count only from the first delegation on. Idempotent. */
export function prepareDelegateVotes({ chainId, votes, delegatee }: PrepareDelegateVotesParameters): PreparedCall {
  return {
    to: votes,
    data: encodeCall({ abi: roundVotesAbi, functionName: 'delegate', args: [delegatee] }),
    value: 0n,
    chainId,
    description: `Let ${delegatee} vote with your votes of this round.`,
  }
}
