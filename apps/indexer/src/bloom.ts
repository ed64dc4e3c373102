import { type Hex, hexToBytes, keccak256 } from 'viem'

const BLOOM_DIGITS = 512

/** Whether a block's logsBloom admits a log of this address. "No" is certain, "yes" may be by chance. */
export function bloomMayContain(logsBloom: Hex, address: Hex): boolean {
  const hash = hexToBytes(keccak256(address))
  return [0, 2, 4].every((at) => {
    const bit = (((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0)) & 2047
    const digit = Number.parseInt(logsBloom[2 + BLOOM_DIGITS - 1 - (bit >> 2)] ?? '0', 16)
    return (digit & (1 << (bit & 3))) !== 0
  })
}
