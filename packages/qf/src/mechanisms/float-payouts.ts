import { scaleOf } from '../exact/units'
import { type Level, paysIdeal, sharesAt, waterLevel } from '../exact/water-filling'

/** What happens to a pool that is larger than all that raw matches ask for. */
export type Surplus = 'return' | 'pay-all'

/**
 * @property pool In base units.
 * @property cap Most for one campaign, in base units; 0: no cap.
 * @property decimals Of the token, 0 to 18.
 * @property surplus `return`: nobody is paid more than the raw match asks for, and what is left stays; `pay-all`: raw
 * matches only say who gets which share of the pool.
 * @property asked Whole tokens that a raw match of 1 asks for. Without it, 1.
 * @property overflow What the cap cuts off: `hand-on` shares it among those below the cap (water-filling), `keep`
 * leaves it in the pool.
 * @property remainder What flooring to base units leaves: `keep` it in the pool, or give one unit each by the
 * `largest-fraction`, where equal to the lower index.
 */
export type PayoutRules = {
  pool: bigint
  cap: bigint
  decimals: number
  surplus: Surplus
  asked?: number
  overflow: 'hand-on' | 'keep'
  remainder: 'keep' | 'largest-fraction'
}

/** A float above this is a whole number. */
const WHOLE = 2 ** 53
/** Neither the factor nor a raw match is enlarged beyond this, so that both remain floats. */
const MAX_FLOAT = 2 ** 1_000

/**
 * Payouts in base units from raw matches in floats, in their order. A float is a whole number times a power of two, so
 * the split itself is done in integers: the sum cannot exceed the pool, nor one payout the cap, and the same floats
 * give the same units everywhere.
 * @throws RangeError if pool or cap is negative, the decimals are not 0 to 18, or a raw match is negative or not
 * finite.
 */
export function floatPayouts(raw: Float64Array, rules: PayoutRules): bigint[] {
  if (rules.pool < 0n || rules.cap < 0n) throw new RangeError('Pool and cap must not be negative')
  const { weights, ideal } = integersOf(raw, rules)
  const { pool: budget, cap } = rules
  const handsOn = rules.overflow === 'hand-on'
  const { level, capped } = waterLevel({ weights, budget, cap: handsOn ? cap : 0n, ideal })
  const payouts = sharesAt(level, weights).map((share, index) => (capped.has(index) ? cap : share))
  if (rules.remainder === 'largest-fraction' && !paysIdeal(level)) {
    const open = [...weights.keys()].filter((index) => !capped.has(index))
    for (const index of dueOneMore(open, weights, level)) payouts[index] = (payouts[index] ?? 0n) + 1n
  }
  return cap === 0n ? payouts : payouts.map((payout) => least(payout, cap))
}

/** Raw matches as whole multiples of one small unit, of which `ideal` are one base unit (0: pay by share alone). */
function integersOf(raw: Float64Array, { decimals, surplus, asked = 1 }: PayoutRules) {
  const wrong = raw.findIndex((each) => !(Number.isFinite(each) && each >= 0))
  if (wrong >= 0) throw new RangeError(`A raw match must be a number of at least 0; number ${wrong} is ${raw[wrong]}`)
  if (!(Number.isFinite(asked) && asked > 0)) throw new RangeError(`Raw matches must ask for something, not ${asked}`)
  const { factor, bits } = enlarging(raw)
  const measure = enlarging(Float64Array.of(asked))
  // A common factor of all weights changes no share.
  const perRaw = BigInt(Math.floor(asked * measure.factor)) * (10n ** 18n / scaleOf(decimals))
  const weights = Array.from(raw, (each) => (each === 0 ? 0n : BigInt(Math.floor(each * factor)) * perRaw))
  return { weights, ideal: surplus === 'return' ? 1n << BigInt(bits + measure.bits) : 0n }
}

/**
 * The power of two that makes whole numbers of all raw matches, unless one is 10^280 times another; by doubling, which
 * is exact everywhere.
 */
function enlarging(raw: Float64Array): { factor: number; bits: number } {
  let [smallest, greatest] = [MAX_FLOAT, 0]
  for (const each of raw) {
    greatest = Math.max(greatest, each)
    if (each > 0) smallest = Math.min(smallest, each)
  }
  let factor = 1
  let bits = 0
  for (; smallest * factor < WHOLE && greatest * factor < MAX_FLOAT && factor < MAX_FLOAT; bits++) factor *= 2
  return { factor, bits }
}

/** Those that get one unit of what flooring left; their fractions add up to it. */
function dueOneMore(open: readonly number[], weights: readonly bigint[], { left, rest }: Level): number[] {
  if (rest === 0n) return []
  const fractions = open.map((index) => ({ index, fraction: ((weights[index] ?? 0n) * left) % rest }))
  const units = fractions.reduce((sum, { fraction }) => sum + fraction, 0n) / rest
  fractions.sort((a, b) => (a.fraction === b.fraction ? a.index - b.index : a.fraction < b.fraction ? 1 : -1))
  return fractions.slice(0, Number(units)).map(({ index }) => index)
}

function least(a: bigint, b: bigint): bigint {
  if (a <= b) return a
  return b
}
