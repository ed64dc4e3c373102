/** Decimals in which everything is counted, whatever the token has. */
const COUNTED_DECIMALS = 18

/** Weight of a verified person, in basis points. */
export const FULL_WEIGHT = 10_000n

const MAX_UINT96 = 2n ** 96n - 1n

/**
 * Units of 1e-18 token in one base unit of a token.
 * @param decimals Of the token, 0 to 18.
 * @throws RangeError for any other number.
 */
export function scaleOf(decimals: number): bigint {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > COUNTED_DECIMALS) {
    throw new RangeError(`A token must have 0 to ${COUNTED_DECIMALS} whole decimals, not ${decimals}`)
  }
  return 10n ** BigInt(COUNTED_DECIMALS - decimals)
}

/**
 * Passes a value on that the chain can hold in 96 bits.
 * @param name Of the value, for the error.
 * @throws RangeError if it is negative or too large: the contracts refuse it too.
 */
export function uint96(value: bigint, name: string): bigint {
  if (value < 0n) throw new RangeError(`${name} must not be negative, it is ${value}`)
  if (value > MAX_UINT96) throw new RangeError(`${name} is ${value}, above the chain's limit of ${MAX_UINT96}`)
  return value
}
