import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { roundVotesCall } from '../../call/contracts/round-votes-call'
import { encodeCall } from '../../call/encode-call'
import { checkMints, type Mint } from './check-mints'

/** @property votes The round's RoundVotes contract: `roundVotesCreation` gives its address. */
type Input = { chainId: number; votes: Address; mints: readonly Mint[] }

/** Gives accounts the votes that have matured in a sealed round's campaigns; anyone may. Idempotent. */
export function prepareMintRoundVotes({ chainId, votes, mints }: Input) {
  const at = { chainId, to: votes }
  const description = 'Mint the votes that delivered milestones of this round have earned.'
  const each = checkMints(mints)
  const [only] = each
  if (only && each.length === 1) return roundVotesCall(at, 'mint', only, description)
  const calls = each.map((args) => encodeCall({ abi: roundVotesAbi, functionName: 'mint', args }))
  return roundVotesCall(at, 'multicall', [calls], description)
}
