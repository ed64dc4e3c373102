import type { Deployment } from '@commonweight/abi/deployment'
import { roundVotesAbi } from '@commonweight/abi/generated'
import { encodeDeployData } from 'viem/utils'
import { type Creation, creationOf } from './creation'
import type { ReleaseArtifacts } from './release-artifacts'

export type RoundVotesCreationParameters = {
  deployment: Deployment
  artifacts: Pick<ReleaseArtifacts, 'RoundVotes'>
  round: number
}

/** The votes of one round, whose address follows from the round's number, and its creation. */
export function roundVotesCreation({ deployment, artifacts, round }: RoundVotesCreationParameters): Creation {
  const args = [deployment.matchingRounds, round] as const
  return creationOf(
    `RoundVotes of round ${round}`,
    encodeDeployData({ abi: roundVotesAbi, bytecode: artifacts.RoundVotes, args }),
  )
}
