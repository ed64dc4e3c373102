import type { PreparedCall } from '../prepared-call'
import { type RoundVotesCreationParameters, roundVotesCreation } from '../round-votes-creation'
import { prepareCreateContract } from './create-contract'

/** Creates the votes of one round; anyone may, once. It reverts for a round that does not exist yet. */
export function prepareDeployRoundVotes(parameters: RoundVotesCreationParameters): PreparedCall {
  return prepareCreateContract({ chainId: parameters.deployment.chainId, creation: roundVotesCreation(parameters) })
}
