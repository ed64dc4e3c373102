/** Hex digits after `0x`; addresses and hashes are compared and stored in lower case. */
export type Hex = `0x${string}`

/** "0x1234…cdef" of an address or hash, where a name is missing. Short texts stay as they are. */
export function shortHex(hex: string): string {
  return hex.length <= 12 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`
}
