import type { Contribution } from '../src/totals/contribution'

/** The definitions of quadratic funding, written out slowly and plainly. Only tests use it. */

/** floor(sqrt(n)) by bisection on the definition. */
export function slowRoot(n: bigint): bigint {
  let low = 0n
  let high = n + 1n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle * middle <= n) low = middle
    else high = middle
  }
  return low
}

/** What each donor gave to a campaign in all, in the order of their first donations to it. */
export function slowTotals(campaign: string, contributions: readonly Contribution[]): bigint[] {
  const given = contributions.filter((donation) => donation.campaign === campaign)
  return [...new Set(given.map(({ donor }) => donor))].map((donor) =>
    given.filter((donation) => donation.donor === donor).reduce((sum, { counted }) => sum + counted, 0n),
  )
}

/** w of one campaign: both orders of every pair of different donors add s_i * s_j. */
export function slowWeight(campaign: string, contributions: readonly Contribution[], minimum: bigint): bigint {
  const roots = slowTotals(campaign, contributions).map((total) => (total < minimum ? 0n : slowRoot(total)))
  return roots.reduce((w, a, i) => w + roots.reduce((sum, b, j) => sum + (i === j ? 0n : a * b), 0n), 0n)
}

type SlowSplit = {
  pool: bigint
  cap: bigint
  ideal: bigint
}

/**
 * Payouts as people describe a cap: pay in proportion, clip what exceeds the cap, hand the excess to
 * the others in proportion, again until nobody exceeds it. Fractions are exact; only the end is floored.
 * `ideal` > 0: first pay at most weight / ideal, and what is clipped never lifts another above that.
 */
export function slowPayouts(weights: readonly bigint[], { pool, cap, ideal }: SlowSplit): bigint[] {
  const clipped = new Set<number>()
  for (;;) {
    const open = weights.map((weight, index) => (clipped.has(index) ? 0n : weight))
    const rest = open.reduce((sum, weight) => sum + weight, 0n)
    const left = pool - BigInt(clipped.size) * cap
    const saturated = ideal === 0n || rest > left * ideal
    const [numerator, denominator] = saturated ? [left, rest] : [1n, ideal]
    const exceeding = open.flatMap((weight, index) =>
      cap > 0n && weight * numerator > cap * denominator ? [index] : [],
    )
    if (exceeding.length === 0) {
      return open.map((weight, i) => (clipped.has(i) ? cap : weight === 0n ? 0n : (weight * numerator) / denominator))
    }
    for (const index of exceeding) clipped.add(index)
  }
}
