/** Hex digits after `0x`; addresses and hashes are compared and stored in lower case. */
export type Hex = `0x${string}`
