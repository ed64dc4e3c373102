import { type Hex, hexToBytes, keccak256 } from 'viem'

const BLOOM_DIGITS = 512
/** The positions of an item's three bits: digit of the hex text, mask in it. */
type Bits = readonly (readonly [digit: number, mask: number])[]
/** A cache, because the same addresses and topics recur. */
const known = new Map<Hex, Bits>()
const MAX_KNOWN = 50_000

/** Whether a block's logsBloom admits a log of this address or topic. "No" is certain; "yes" may be by chance. */
export function bloomMayContain(logsBloom: Hex, item: Hex): boolean {
  for (const [digit, mask] of bitsOf(item)) {
    if ((digitAt(logsBloom, digit) & mask) === 0) return false
  }
  return true
}

function bitsOf(item: Hex): Bits {
  const found = known.get(item)
  if (found) return found
  if (known.size >= MAX_KNOWN) known.clear()
  const hash = hexToBytes(keccak256(item))
  const bits = [0, 2, 4].map((at) => {
    const bit = (((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0)) & 2047
    return [2 + BLOOM_DIGITS - 1 - (bit >> 2), 1 << (bit & 3)] as const
  })
  known.set(item, bits)
  return bits
}

/** The value of a hex digit, 0 to 15, without allocating a string. */
function digitAt(hex: Hex, index: number): number {
  const code = hex.charCodeAt(index)
  if (code >= 97) return code - 87
  return code >= 65 ? code - 55 : code - 48
}
