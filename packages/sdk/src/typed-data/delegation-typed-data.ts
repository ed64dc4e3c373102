import type { Address } from 'viem'

const types = {
  Delegation: [
    { name: 'delegatee', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiry', type: 'uint256' },
  ],
} as const

/**
 * A delegation by signature.
 * @property nonce The contract's next one for the signer: its `nonces`.
 * @property expiry The last Unix second at which it is taken.
 */
export type Delegation = { delegatee: Address; nonce: bigint; expiry: number }

/** @property votes The round's RoundVotes contract. */
export type DelegationTypedDataParameters = { chainId: number; votes: Address; delegation: Delegation }

/** EIP-712 message of an account that lets another vote for it. Parameter of `signTypedData`. */
export function delegationTypedData({ chainId, votes, delegation }: DelegationTypedDataParameters) {
  const { delegatee, nonce, expiry } = delegation
  return {
    domain: { name: 'Commonweight RoundVotes', version: '1', chainId, verifyingContract: votes },
    types,
    primaryType: 'Delegation',
    message: { delegatee, nonce, expiry: BigInt(expiry) },
  } as const
}
