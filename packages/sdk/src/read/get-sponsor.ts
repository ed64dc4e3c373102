import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Deployment; round: number; sponsor: Address }

/**
 * Where an account stands as a sponsor of a round, in base units.
 * @property early Funded before the start: the weight of its veto of a computed result.
 * @property reclaimable What it can take back now.
 */
export type SponsorStanding = { funded: bigint; early: bigint; reclaimable: bigint; hasVetoed: boolean }

/** Reads where an account stands as a sponsor of a round. */
export async function getSponsor(client: Client, { deployment, round, sponsor }: Input): Promise<SponsorStanding> {
  const rounds = { address: deployment.matchingRounds, abi: matchingRoundsAbi, args: [round, sponsor] } as const
  const results = { address: deployment.computedResult, abi: computedResultAbi, args: [round, sponsor] } as const
  const [{ funded, early }, reclaimable, hasVetoed] = await Promise.all([
    readContract(client, { ...rounds, functionName: 'sponsorOf' }),
    readContract(client, { ...rounds, functionName: 'reclaimable' }),
    readContract(client, { ...results, functionName: 'hasVetoed' }),
  ])
  return { funded, early, reclaimable, hasVetoed }
}
