import type { Hex } from '@commonweight/domain/hex'
import { prepareDeployRoundVotes } from '@commonweight/sdk/deploy/round-votes-creation'
import { prepareDelegateVotes } from '@commonweight/sdk/prepare/rewards/delegate-votes'
import { prepareMintRoundVotes } from '@commonweight/sdk/prepare/rewards/mint-round-votes'
import type { SiteChain } from '../../../site-chain'
import type { FlowStep } from '../../../transactions/flow'
import type { VotesOfRound } from './read-votes'
import { votes as words } from './words'

/** @property delegatee Votes with the caller's votes from now on; null: nothing changes in that. */
type Input = { chain: SiteChain; account: Hex; held: VotesOfRound; delegatee: Hex | null; label: string }

/** Mints what is due and delegates in one call; before it the round's contract is created if nobody has yet. */
export function votesSteps({ chain, account, held, delegatee, label }: Input): FlowStep[] {
  const { deployment } = chain
  const { round, votes, own } = held
  const { chainId } = deployment
  const mints = own.due.map(({ campaign }) => ({ campaign, account }))
  const call =
    mints.length === 0 && delegatee
      ? prepareDelegateVotes({ chainId, votes, delegatee })
      : prepareMintRoundVotes({ chainId, votes, mints, delegatee: delegatee ?? undefined })
  const main: FlowStep = { kind: 'main', label, call }
  if (own.isCreated) return [main]
  return [{ kind: 'main', label: words.create, call: prepareDeployRoundVotes({ deployment, round: round.id }) }, main]
}
