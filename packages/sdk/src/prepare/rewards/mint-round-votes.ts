import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import { checkMints, type Mint } from './check-mints'

/** @property votes The round's RoundVotes contract: `roundVotesCreation` gives its address. */
export type PrepareMintRoundVotesParameters = { chainId: number; votes: Address; mints: readonly Mint[] }

/** Gives accounts the votes that have matured in a sealed round's campaigns; anyone may. Idempotent. */
export function prepareMintRoundVotes({ chainId, votes, mints }: PrepareMintRoundVotesParameters): PreparedCall {
  const calls = checkMints(mints).map((args) => encodeCall({ abi: roundVotesAbi, functionName: 'mint', args }))
  const [only] = calls
  return {
    to: votes,
    data:
      only && calls.length === 1 ? only : encodeCall({ abi: roundVotesAbi, functionName: 'multicall', args: [calls] }),
    value: 0n,
    chainId,
    description: 'Mint the votes that delivered milestones of this round have earned.',
  }
}
