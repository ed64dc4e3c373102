import type { Hex } from '@commonweight/domain/hex'
import { prepareDeployRoundVotes, roundVotesCreation } from '@commonweight/sdk/deploy/round-votes-creation'
import { prepareBringIn } from '@commonweight/sdk/prepare/rewards/bring-in'
import { getRoundVotes, type RoundVotes } from '@commonweight/sdk/read/get-round-votes'
import { getBlock } from 'viem/actions'
import type { SiteChain } from '../../../site-chain'
import type { FlowStep } from '../../../transactions/flow'
import { loadRuntime } from '../../../transactions/load-runtime'
import { roundVotes as words } from '../words/round-votes'

/** Gas for more, some 190k each, would not fit well into a transaction. */
const MAX_AT_ONCE = 25

/** @property votes The contract. @property next What one transaction adds. */
export type FoundVotes = RoundVotes & { votes: Hex; next: Hex[] }

/** Reads the votes of a sealed round after the newest block. */
export async function readRoundVotes(chain: SiteChain, round: number): Promise<FoundVotes> {
  const { deployment } = chain
  const { client } = await loadRuntime(chain)
  const { number: block } = await getBlock(client)
  const { address: votes } = roundVotesCreation({ deployment, round })
  const found = await getRoundVotes(client, { deployment, round, votes, block })
  return { ...found, votes, next: found.missing.slice(0, MAX_AT_ONCE) }
}

type Input = { chain: SiteChain; round: number; found: FoundVotes; label: string }

/** Adds campaigns to the votes; before that the contract is created if nobody has yet. */
export function bringInSteps({ chain, round, found, label }: Input): FlowStep[] {
  const { deployment } = chain
  const { votes, next, isCreated } = found
  const call = prepareBringIn({ chainId: deployment.chainId, votes, campaigns: next })
  const main: FlowStep = { kind: 'main', label, call }
  if (isCreated) return [main]
  return [{ kind: 'main', label: words.create, call: prepareDeployRoundVotes({ deployment, round }) }, main]
}
