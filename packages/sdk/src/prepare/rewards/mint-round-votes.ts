import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { checkAddress } from '../../call/check-argument'
import { roundVotesCall } from '../../call/contracts/round-votes-call'
import { encodeCall } from '../../call/encode-call'
import { checkMints, type Mint } from './check-mints'

/**
 * @property votes The round's RoundVotes contract: `roundVotesCreation` gives its address.
 * @property delegatee Votes with the caller's votes from now on; without it nothing changes in that.
 */
type Input = { chainId: number; votes: Address; mints: readonly Mint[]; delegatee?: Address | undefined }

/**
 * Gives accounts the votes that have matured in a sealed round's campaigns; anyone may. With a `delegatee` it delegates
 * the caller's votes in the same call. Idempotent.
 */
export function prepareMintRoundVotes({ chainId, votes, mints, delegatee }: Input) {
  const at = { chainId, to: votes }
  const description = 'Mint the votes that delivered milestones of this round have earned.'
  const each = checkMints(mints)
  const [only] = each
  if (only && each.length === 1 && !delegatee) return roundVotesCall(at, 'mint', only, description)
  const calls = each.map((args) => encodeCall({ abi: roundVotesAbi, functionName: 'mint', args }))
  if (!delegatee) return roundVotesCall(at, 'multicall', [calls], description)
  const args = [checkAddress(delegatee, 'delegatee')] as const
  const delegation = encodeCall({ abi: roundVotesAbi, functionName: 'delegate', args })
  return roundVotesCall(at, 'multicall', [[...calls, delegation]], `${description} Let ${delegatee} vote with yours.`)
}
