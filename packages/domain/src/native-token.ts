import type { Hex } from './hex'

/** Stands for the chain's own coin wherever a token is named. */
export const NATIVE_TOKEN: Hex = '0x0000000000000000000000000000000000000000'

export function isNativeToken(token: Hex): boolean {
  return token === NATIVE_TOKEN
}
