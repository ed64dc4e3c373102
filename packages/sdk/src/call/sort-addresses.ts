import type { Address } from 'viem'
import { checkAddress } from './check-argument'
import { InvalidArgumentError } from './invalid-argument-error'

/**
 * Returns addresses in lower case and ascending order, as the contracts require of attesters.
 * @throws InvalidArgumentError for a duplicate or an invalid address.
 */
export function sortAddresses(addresses: readonly Address[]): Address[] {
  const sorted = addresses.map((address, i) => checkAddress(address, `addresses[${i}]`)).sort()
  const twice = sorted.find((address, i) => address === sorted[i + 1])
  if (twice) throw new InvalidArgumentError('addresses', `name ${twice} twice.`)
  return sorted
}
