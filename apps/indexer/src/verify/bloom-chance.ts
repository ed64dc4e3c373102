import type { Hex } from 'viem'

const BITS = 2_048
const BITS_OF_ITEM = 3
const ONES = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4]

/**
 * The probability that a block's bloom admits an address and one of some topics together although the block has no such
 * log.
 * @param isThere Whether the block has other logs of that address.
 */
export function bloomChance(logsBloom: Hex, topics: number, isThere: boolean): number {
  let ones = 0
  for (const digit of logsBloom.slice(2)) ones += ONES[Number.parseInt(digit, 16)] ?? 0
  const one = (ones / BITS) ** BITS_OF_ITEM
  return (isThere ? 1 : one) * Math.min(1, topics * one)
}
