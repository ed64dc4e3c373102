/** An amount below 2^96 as `high * LIMB + low`: two whole floats that are exact and quick to compute with. */
export type Limbs = {
  high: number
  low: number
}

export const LIMB = 2 ** 48

/** Half a limb. */
const HALF = 2 ** 24
const TWO_64 = 2 ** 64
const words = new BigUint64Array(1)
const halves = new Uint32Array(words.buffer)
const LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 1
const BIG = 1 - LITTLE

/** Splits an amount; undefined if it is negative or 2^96 or more. Without BigInt arithmetic, which is slow. */
export function limbsOf(amount: bigint): Limbs | undefined {
  const rounded = Number(amount)
  words[0] = amount
  const word0 = halves[LITTLE] ?? 0
  const word1 = halves[BIG] ?? 0
  // The float errs by less than 2^43, so that what lies above 64 bits is the nearest whole number.
  const above = Math.round((rounded - (word1 * 2 ** 32 + word0)) / TWO_64)
  if (rounded < 0 || above >= 2 ** 32) return undefined
  return { high: above * 2 ** 16 + Math.floor(word1 / 2 ** 16), low: (word1 % 2 ** 16) * 2 ** 32 + word0 }
}

/** floor(sqrt(high * LIMB + low)), exactly. */
export function rootOfLimbs(high: number, low: number): number {
  const estimate = Math.sqrt(high * LIMB + low)
  const nearest = Math.floor(estimate + 0.5)
  // The estimate errs by less than its 2^52nd part; only next to a whole number can that matter.
  if (Math.abs(estimate - nearest) > estimate * 2 ** -52) return Math.floor(estimate)
  const a = Math.floor(nearest / HALF)
  const b = nearest - a * HALF
  const middle = 2 * a * b
  const carried = Math.floor(middle / HALF)
  const squareLow = (middle - carried * HALF) * HALF + b * b
  const squareHigh = a * a + carried
  return (squareHigh - high) * LIMB + squareLow - low > 0 ? nearest - 1 : nearest
}
