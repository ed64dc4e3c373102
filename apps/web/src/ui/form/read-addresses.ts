import type { Hex } from '@commonweight/domain/hex'
import { readAddress } from './read-address'

/** Addresses that stand one per line, or between commas; each problem once. */
export function readAddresses(text: string): { addresses: Hex[]; problems: string[] } {
  const read = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(readAddress)
  return {
    addresses: read.flatMap(({ address }) => address ?? []),
    problems: [...new Set(read.flatMap(({ problem }) => problem ?? []))],
  }
}
