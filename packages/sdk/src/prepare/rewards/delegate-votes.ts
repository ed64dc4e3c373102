import type { Address } from 'viem'
import { roundVotesCall } from '../../call/contracts/round-votes-call'

/** @property votes The round's RoundVotes contract. @property delegatee The caller itself, or its delegate. */
type Input = { chainId: number; votes: Address; delegatee: Address }

/** Delegates the caller's votes. Votes count only from the first delegation on. Idempotent. */
export function prepareDelegateVotes({ chainId, votes, delegatee }: Input) {
  const description = `Let ${delegatee} vote with your votes of this round.`
  return roundVotesCall({ chainId, to: votes }, 'delegate', [delegatee], description)
}
