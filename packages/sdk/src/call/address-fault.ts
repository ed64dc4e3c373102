import { isAddress } from 'viem/utils'

/**
 * `shape`: not 0x and 40 hex digits. `checksum`: the capital letters do not fit (EIP-55), so a character was mistyped.
 */
export type AddressFault = 'shape' | 'checksum'

/**
 * What is wrong with a text that should be an address; null if nothing. An address in small letters only, or in capital
 * letters only, has no checksum.
 */
export function addressFault(text: string): AddressFault | null {
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) return 'shape'
  const digits = text.slice(2)
  const isMixed = digits !== digits.toLowerCase() && digits !== digits.toUpperCase()
  return isMixed && !isAddress(text, { strict: true }) ? 'checksum' : null
}
