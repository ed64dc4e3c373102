import type { Address } from 'viem'

/** EIP-712 domain of a token that takes signatures; `getTokenDomain` reads it from the chain. */
export type TokenDomain = { name: string; version: string; chainId: number; verifyingContract: Address }
