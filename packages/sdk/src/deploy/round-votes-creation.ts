import type { Deployment } from '@commonweight/abi/deployment'
import { roundVotesAbi } from '@commonweight/abi/generated'
import { encodeDeployData } from 'viem/utils'
import type { PreparedCall } from '../call/prepared-call'
import { prepareCreateContract } from './create-contract'
import { type Creation, creationOf } from './creation'
import type { ReleaseArtifacts } from './release-artifacts'

type Input = {
  deployment: Deployment
  artifacts: Pick<ReleaseArtifacts, 'RoundVotes'>
  round: number
}

/** The votes of one round, whose address follows from the round's number, and its creation. */
export function roundVotesCreation({ deployment, artifacts, round }: Input): Creation {
  const args = [deployment.matchingRounds, round] as const
  return creationOf(
    `RoundVotes of round ${round}`,
    encodeDeployData({ abi: roundVotesAbi, bytecode: artifacts.RoundVotes, args }),
  )
}

/** Creates the votes of one round; anyone may, once. It reverts for a round that does not exist yet. */
export function prepareDeployRoundVotes(parameters: Input): PreparedCall {
  return prepareCreateContract({ chainId: parameters.deployment.chainId, creation: roundVotesCreation(parameters) })
}
