import { roundVotesAbi } from '@commonweight/abi/generated'
import { callsAt } from '../calls-to'

/** Prepares a call to the RoundVotes contract of one round. */
export const roundVotesCall = callsAt(roundVotesAbi)
