import type { Deployment } from '@commonweight/abi/deployment'
import { roundVotesAbi } from '@commonweight/abi/generated'
import { roundVotesCode } from '@commonweight/abi/round-votes-code'
import { encodeDeployData } from 'viem/utils'
import type { PreparedCall } from '../call/prepared-call'
import { prepareCreateContract } from './create-contract'
import { type Creation, creationOf } from './creation'

type Input = { deployment: Pick<Deployment, 'chainId' | 'matchingRounds'>; round: number }

/**
 * The votes of one round, and their creation. The address follows from the round's number and the code of the release
 * build, so what is there can be nothing else.
 */
export function roundVotesCreation({ deployment, round }: Input): Creation {
  const args = [deployment.matchingRounds, round] as const
  return creationOf(
    `RoundVotes of round ${round}`,
    encodeDeployData({ abi: roundVotesAbi, bytecode: roundVotesCode, args }),
  )
}

/** Creates the votes of one round; anyone may, once. It reverts for a round that does not exist yet. */
export function prepareDeployRoundVotes(parameters: Input): PreparedCall {
  return prepareCreateContract({ chainId: parameters.deployment.chainId, creation: roundVotesCreation(parameters) })
}
