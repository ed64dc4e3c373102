import type { RoundSize } from './synthetic-round'

/** Of a range, until its ends differ by less than matters here. */
const HALVINGS = 40
/** Campaigns of equal size at 0; at the other end one campaign has nearly all. */
const EXPONENTS = { min: 0, max: 4 }
/** Zipf's law. */
const DEFAULT_EXPONENT = 1

/**
 * How many donors each campaign has, the largest first: in proportion to `rank ** -exponent`, at least one, at most all
 * donors, `pairs` in all. The exponent is the one with which the pairs of donors within campaigns are `donorPairs`, as
 * near as whole numbers come.
 * @throws RangeError if campaigns and donors cannot have this many pairs.
 */
export function campaignSizes(size: RoundSize): Uint32Array {
  const { campaigns, donors, pairs, donorPairs } = size
  if (pairs < Math.max(campaigns, donors) || pairs > campaigns * donors) {
    throw new RangeError(`${campaigns} campaigns and ${donors} donors cannot have ${pairs} pairs`)
  }
  if (donorPairs === undefined) return sizesBy(DEFAULT_EXPONENT, size)
  return sizesBy(
    halved(EXPONENTS, (exponent) => donorPairsOf(sizesBy(exponent, size)) < donorPairs),
    size,
  )
}

/** Pairs of donors who gave to the same campaign, each counted once for every campaign that they share. */
export function donorPairsOf(sizes: Iterable<number>): number {
  let pairs = 0
  for (const size of sizes) pairs += (size * (size - 1)) / 2
  return pairs
}

function sizesBy(exponent: number, { campaigns, donors, pairs }: RoundSize): Uint32Array {
  const weights = Float64Array.from({ length: campaigns }, (_, rank) => (rank + 1) ** -exponent)
  const sizeAt = (factor: number, rank: number) =>
    Math.min(donors, Math.max(1, Math.floor(factor * (weights[rank] ?? 0))))
  const sumAt = (factor: number) => {
    let sum = 0
    for (let rank = 0; rank < campaigns; rank++) sum += sizeAt(factor, rank)
    return sum
  }
  // Between one donor each and all donors each.
  const powers = { min: 0, max: Math.log2(donors + 1) + exponent * Math.log2(campaigns) }
  const factor = 2 ** halved(powers, (power) => sumAt(2 ** power) <= pairs)
  const sizes = new Uint32Array(campaigns).map((_, rank) => sizeAt(factor, rank))
  // What flooring leaves is one more for some.
  for (let left = pairs - sumAt(factor), rank = 0; left > 0; rank = (rank + 1) % campaigns) {
    const own = sizes[rank] ?? 0
    if (own === donors) continue
    sizes[rank] = own + 1
    left--
  }
  return sizes
}

/** The greatest number of a range that is still below what is wanted. */
function halved({ min, max }: { min: number; max: number }, isBelow: (number: number) => boolean): number {
  let [low, high] = [min, max]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (isBelow(middle)) low = middle
    else high = middle
  }
  return low
}
