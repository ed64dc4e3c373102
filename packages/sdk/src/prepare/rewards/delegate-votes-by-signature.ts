import type { Address, Hex } from 'viem'
import { roundVotesCall } from '../../call/contracts/round-votes-call'
import type { Delegation } from '../../typed-data/delegation-typed-data'
import { splitSignature } from '../../typed-data/split-signature'

/** @property votes The round's RoundVotes contract. @property signature Over `delegationTypedData` of the same. */
type Input = { chainId: number; votes: Address; delegation: Delegation; signature: Hex }

/** Posts an account's signed delegation of its votes; anyone may, once. */
export function prepareDelegateVotesBySignature({ chainId, votes, delegation, signature }: Input) {
  const { delegatee, nonce, expiry } = delegation
  const { v, r, s } = splitSignature(signature, 'signature')
  const args = [delegatee, nonce, BigInt(expiry), v, r, s] as const
  const description = `Post the signed delegation of votes of this round to ${delegatee}.`
  return roundVotesCall({ chainId, to: votes }, 'delegateBySig', args, description)
}
