import type { Address } from 'viem'

const types = {
  Delegation: [
    { name: 'delegatee', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiry', type: 'uint256' },
  ],
} as const

/**
 * A delegation of votes by signature.
 * @property nonce The signer's next nonce, as the contract's `nonces` gives it.
 * @property expiry The last Unix second at which the contract takes it.
 */
export type Delegation = { delegatee: Address; nonce: bigint; expiry: number }

/** @property votes The round's RoundVotes contract. */
type Input = { chainId: number; votes: Address; delegation: Delegation }

/** EIP-712 message of an account that lets another vote for it. Parameter of `signTypedData`. */
export function delegationTypedData({ chainId, votes, delegation }: Input) {
  const { delegatee, nonce, expiry } = delegation
  return {
    domain: { name: 'Commonweight RoundVotes', version: '1', chainId, verifyingContract: votes },
    types,
    primaryType: 'Delegation',
    message: { delegatee, nonce, expiry: BigInt(expiry) },
  } as const
}
