import { roundVotesAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { Delegation } from '../../typed-data/delegation-typed-data'
import { splitSignature } from '../../typed-data/split-signature'

/** @property votes The round's RoundVotes contract. @property signature Over `delegationTypedData` of the same. */
export type PrepareDelegateVotesBySignatureParameters = {
  chainId: number
  votes: Address
  delegation: Delegation
  signature: Hex
}

/** Posts an account's signed delegation of its votes; anyone may, once. */
export function prepareDelegateVotesBySignature(parameters: PrepareDelegateVotesBySignatureParameters): PreparedCall {
  const { chainId, votes, delegation, signature } = parameters
  const { delegatee, nonce, expiry } = delegation
  const { v, r, s } = splitSignature(signature, 'signature')
  const args = [delegatee, nonce, BigInt(expiry), v, r, s] as const
  return {
    to: votes,
    data: encodeCall({ abi: roundVotesAbi, functionName: 'delegateBySig', args }),
    value: 0n,
    chainId,
    description: `Post the signed delegation of votes of this round to ${delegatee}.`,
  }
}
