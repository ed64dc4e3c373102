import type { PreparedCall } from '../../call/prepared-call'
import { prepareCreateContract } from '../../deploy/create-contract'
import { type RoundVotesCreationParameters, roundVotesCreation } from '../../deploy/round-votes-creation'

/** Creates the votes of one round; anyone may, once. It reverts for a round that does not exist yet. */
export function prepareDeployRoundVotes(parameters: RoundVotesCreationParameters): PreparedCall {
  return prepareCreateContract({ chainId: parameters.deployment.chainId, creation: roundVotesCreation(parameters) })
}
