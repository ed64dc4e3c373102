import type { Address, Hex } from 'viem'

/** One attester's approval. `data` is the EIP-712 (or ERC-1271) signature, or `0x` where the signer sends the call. */
export type ApprovalSignature = { signer: Address; data: Hex }
