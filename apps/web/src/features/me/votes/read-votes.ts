import type { Hex } from '@commonweight/domain/hex'
import { roundVotesCreation } from '@commonweight/sdk/deploy/round-votes-creation'
import { getOwnVotes, type OwnVotes } from '@commonweight/sdk/read/get-own-votes'
import type { Client } from 'viem'
import type { SiteChain } from '../../../site-chain'
import type { RewardsProps } from '../rewards/rewards-props'

/** What an account has of one round's votes. @property votes The round's RoundVotes contract. */
export type VotesOfRound = { round: { id: number; title: string }; votes: Hex; own: OwnVotes }

type Backed = Pick<RewardsProps['campaigns'][number], 'id' | 'sealedRound'>
type Input = { chain: SiteChain; account: Hex; campaigns: readonly Backed[]; block: bigint }

/** Reads the account's votes in the sealed rounds of these campaigns. Leaves out rounds in which it has none. */
export async function readVotes(client: Client, { chain, account, campaigns, block }: Input): Promise<VotesOfRound[]> {
  const { deployment } = chain
  const rounds = new Map(campaigns.flatMap(({ sealedRound }) => (sealedRound ? [[sealedRound.id, sealedRound]] : [])))
  const found = await Promise.all(
    [...rounds.values()].map(async (round) => {
      const { address: votes } = roundVotesCreation({ deployment, round: round.id })
      const own = await getOwnVotes(client, {
        deployment,
        round: round.id,
        votes,
        campaigns: campaigns.filter(({ sealedRound }) => sealedRound?.id === round.id).map(({ id }) => id),
        account,
        block,
      })
      return { round, votes, own }
    }),
  )
  return found.filter(({ own }) => own.minted > 0n || own.due.length > 0)
}
