import { matchingRoundsAbi } from '@commonweight/abi/generated'
import { callsTo } from '../calls-to'

/** Prepares a call to MatchingRounds. */
export const matchingRoundsCall = callsTo('matchingRounds', matchingRoundsAbi)
