/**
 * A campaign's raw = (sum of s)^2 - sum of c, in 1e-18 token: the true value lies within `error` of `value`, both in
 * 2^-bits of that unit, and rounds down to `floor`. `isFinal` after the roots were taken to 256 binary digits: what
 * then still lies within the error of a whole number is taken for that number.
 */
export type RawAmount = {
  bits: bigint
  value: bigint
  error: bigint
  floor: bigint
  isFinal: boolean
}

/** The raw of every campaign, by number; `finish` makes them final. */
export type Raws = {
  readonly size: number
  at(campaign: number): RawAmount
  finish(): void
}

/** Of less than two donors. */
export const NO_RAW: RawAmount = { bits: 0n, value: 0n, error: 0n, floor: 0n, isFinal: true }

/** Stands for a value without error. */
export const MAX_PRECISION = 1_000

/**
 * @param roots Sum of the roots and @param error its error, in 2^-`rootBits` of sqrt(1e-18 token).
 * @param total Sum of c, in 1e-18 token.
 */
export function rawAmount(roots: bigint, error: bigint, rootBits: bigint, total: bigint): Omit<RawAmount, 'isFinal'> {
  const bits = 2n * rootBits
  const value = roots * roots - (total << bits)
  const square = 2n * roots * error + error * error
  return { bits, value, error: square, floor: (value + square) >> bits }
}

/** The k for which the error is at most 2^-k of the value; at least 2. */
export function precisionOf({ value, error }: Pick<RawAmount, 'value' | 'error'>): number {
  if (error === 0n || value === 0n) return MAX_PRECISION
  return Math.max(2, Math.floor(Math.log2(Number(value)) - Math.log2(Number(error))) - 1)
}
