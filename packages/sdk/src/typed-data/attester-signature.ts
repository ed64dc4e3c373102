import type { Address, Hex } from 'viem'

/** One attester's word. `data` is the EIP-712 (or ERC-1271) signature, or `0x` where the signer sends the call. */
export type AttesterSignature = { signer: Address; data: Hex }
