import type { Address, Hex } from 'viem'
import { addressFault } from './address-fault'
import { InvalidArgumentError } from './invalid-argument-error'

/**
 * Returns the address in lower case.
 * @throws InvalidArgumentError unless it is an address, with a right checksum if it has one.
 */
export function checkAddress(value: string, parameter: string): Address {
  switch (addressFault(value)) {
    case 'shape':
      throw new InvalidArgumentError(parameter, `must be an address (0x and 40 hex digits), it is "${value}".`)
    case 'checksum':
      throw new InvalidArgumentError(
        parameter,
        `is ${value}, whose checksum does not fit: at least one character differs from the address that was meant. Copy it again.`,
      )
    case null:
      return value.toLowerCase() as Address
  }
}

/**
 * Returns the amount, in base units, if the contracts can hold it: in 96 bits for donations and pools, in 128 for
 * airdrops.
 * @throws InvalidArgumentError if it is not above 0 or does not fit.
 */
export function checkAmount(amount: bigint, parameter: string, bits = 96n): bigint {
  if (amount <= 0n) throw new InvalidArgumentError(parameter, `must be more than 0 base units, it is ${amount}.`)
  if (amount >= 2n ** bits) throw new InvalidArgumentError(parameter, `is ${amount}, more than the contracts can book.`)
  return amount
}

/**
 * Returns the value.
 * @throws InvalidArgumentError unless it is 32 bytes in hex.
 */
export function checkHash(value: Hex, parameter: string): Hex {
  if (!/^0x[0-9a-fA-F]{64}$/.test(value)) {
    throw new InvalidArgumentError(parameter, `must be 32 bytes in hex (0x and 64 digits), it is "${value}".`)
  }
  return value
}

/**
 * Returns the list.
 * @throws InvalidArgumentError if it is empty.
 */
export function checkNotEmpty<const item>(items: readonly item[], parameter: string): readonly item[] {
  if (items.length === 0) throw new InvalidArgumentError(parameter, 'must name at least one.')
  return items
}
