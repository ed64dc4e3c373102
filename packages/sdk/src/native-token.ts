import type { Address } from 'viem'

/** Stands for the chain's own coin wherever a token is named. */
export const NATIVE_TOKEN: Address = '0x0000000000000000000000000000000000000000'

export function isNativeToken(token: Address): boolean {
  return token === NATIVE_TOKEN
}
