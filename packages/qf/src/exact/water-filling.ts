/**
 * @property weights One per campaign, in any order; not negative.
 * @property budget What there is to pay, in base units.
 * @property cap Most for one campaign, in base units; 0: no cap.
 * @property ideal Weight in one base unit: no payout exceeds `weight / ideal`, the subsidy that quadratic funding asks
 * for. 0: no such limit, so that the whole budget goes out as far as the cap allows.
 */
export type WaterFillingParameters = {
  weights: readonly bigint[]
  budget: bigint
  cap: bigint
  ideal: bigint
}

/**
 * Payouts `min(cap, lambda * weight)`, each floored to base units, in the order of the weights, with
 * lambda = min(1 / ideal, (budget - k * cap) / (sum of the weights except the k capped)).
 * Equals clipping what exceeds the cap and handing the excess to the rest in proportion, until nothing exceeds.
 * @throws RangeError if a parameter is negative.
 */
export function waterFilling(parameters: WaterFillingParameters): bigint[] {
  const { level, capped } = waterLevel(parameters)
  return sharesAt(level, parameters.weights).map((share, index) => (capped.has(index) ? parameters.cap : share))
}

/** The level that `waterFilling` ends at, and the indices of those that are paid the cap. */
export function waterLevel(parameters: WaterFillingParameters): { level: Level; capped: Set<number> } {
  const { weights, budget, cap, ideal } = parameters
  if ([budget, cap, ideal, ...weights].some((value) => value < 0n)) {
    throw new RangeError('Weights, budget, cap and ideal must not be negative')
  }
  const level = { left: budget, rest: weights.reduce((sum, weight) => sum + weight, 0n), ideal }
  return { level, capped: cap === 0n ? new Set<number>() : drawCapped(weights, cap, level) }
}

/** `left` base units for `rest` weight, of which each is paid at most 1 / `ideal`. */
export type Level = {
  left: bigint
  rest: bigint
  ideal: bigint
}

/** What a weight is paid at a level, floored to base units; no cap applied. */
export function shareAt({ left, rest, ideal }: Level, weight: bigint): bigint {
  if (weight === 0n) return 0n
  return paysIdeal({ left, rest, ideal }) ? weight / ideal : (weight * left) / rest
}

/** As `shareAt` for each of many weights, of which some may have been taken out of the level. */
export function sharesAt(level: Level, weights: readonly bigint[]): bigint[] {
  const { left, rest, ideal } = level
  if (paysIdeal(level)) return weights.map((weight) => weight / ideal)
  return weights.map((weight) => (weight === 0n || rest === 0n ? 0n : (weight * left) / rest))
}

/** Whether there is enough to pay every weight its ideal. */
export function paysIdeal({ left, rest, ideal }: Level): boolean {
  return ideal > 0n && rest <= left * ideal
}

/** Whether a weight's share at a level is at least the cap. */
export function reaches({ left, rest, ideal }: Level, weight: bigint, cap: bigint): boolean {
  if (weight === 0n) return false
  return paysIdeal({ left, rest, ideal }) ? weight >= cap * ideal : weight * left >= cap * rest
}

/**
 * Takes the campaigns that reach the cap out of the level, the greatest weight first, and returns their indices. Taking
 * one out never lowers the share of another, so a campaign that reaches the cap now does so later too.
 */
function drawCapped(weights: readonly bigint[], cap: bigint, level: Level): Set<number> {
  const capped = new Set<number>()
  for (const index of descending(weights)) {
    const weight = weights[index] ?? 0n
    if (!reaches(level, weight, cap)) break
    capped.add(index)
    level.rest -= weight
    level.left -= cap
  }
  return capped
}

function descending(weights: readonly bigint[]): number[] {
  return [...weights.keys()].sort((a, b) => compare(weights[b] ?? 0n, weights[a] ?? 0n))
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
