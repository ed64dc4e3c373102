import type { Address, Hex } from 'viem'

/** @property data The EIP-712 or ERC-1271 signature of an attester, or `0x` if the signer sends the call. */
export type AttesterSignature = { signer: Address; data: Hex }
