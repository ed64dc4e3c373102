import { type Hex, shortHex } from '@commonweight/domain/hex'
import { addressFault } from '@commonweight/sdk/call/address-fault'
import { formProblems } from './words/form-problems'

/** The address in a text, in lower case; null with what is wrong if the text is no address. */
export function readAddress(text: string): { address: Hex; problem?: never } | { address: null; problem: string } {
  const trimmed = text.trim()
  switch (addressFault(trimmed)) {
    case null:
      return { address: trimmed.toLowerCase() as Hex }
    case 'shape':
      return { address: null, problem: formProblems.badAddress }
    case 'checksum':
      return { address: null, problem: formProblems.badChecksum(shortHex(trimmed)) }
  }
}

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
