/** Hex digits after `0x`; addresses and hashes are compared and stored in lower case. */
export type Hex = `0x${string}`

/** An address or hash as it is compared and stored. */
export function lowerHex(hex: Hex): Hex {
  return hex.toLowerCase() as Hex
}

/** "0x1234…cdef" of an address or hash, where a name is missing. Short texts stay as they are. */
export function shortHex(hex: string): string {
  return hex.length <= 12 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`
}
