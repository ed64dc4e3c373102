import type { Address, Hex } from 'viem'

const types = {
  Binding: [
    { name: 'account', type: 'address' },
    { name: 'nullifier', type: 'bytes32' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

/** Names of the EIP-712 domains of the gates that bind nullifiers. */
const DOMAIN_NAMES = { voucher: 'Commonweight VoucherGate', eas: 'Commonweight EASGate' } as const

/**
 * The nullifier that an account agrees to be bound to, for good.
 * @property nullifier As the voucher or attestation names it.
 * @property deadline Unix seconds; the first second at which the signature is refused.
 */
export type Binding = { account: Address; nullifier: Hex; deadline: number }

/** @property kind A VoucherGate, or an EASGate. */
type Input = {
  chainId: number
  gate: Address
  kind: keyof typeof DOMAIN_NAMES
  binding: Binding
}

/**
 * EIP-712 message by which an account lets anyone make its first registration with a gate: the signature of a
 * `Consent`. Parameter of `signTypedData`.
 */
export function bindingTypedData({ chainId, gate, kind, binding }: Input) {
  const { account, nullifier, deadline } = binding
  return {
    domain: { name: DOMAIN_NAMES[kind], version: '1', chainId, verifyingContract: gate },
    types,
    primaryType: 'Binding',
    message: { account, nullifier, deadline: BigInt(deadline) },
  } as const
}
