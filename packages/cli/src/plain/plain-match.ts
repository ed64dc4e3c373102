import { scaleOf } from '@commonweight/qf/exact/units'
import { type Level, shareAt, type WaterFillingParameters, waterFilling } from '@commonweight/qf/exact/water-filling'
import { MAX_PRECISION, precisionOf, type RawAmount, type Raws } from './raw-amount'

/**
 * @property pool, cap In base units; cap 0: none.
 * @property decimals Of the token, 0 to 18.
 * @property surplus What happens to a pool that is larger than the sum of raw: the rest returns, or all is paid.
 * @property overflow What happens to what the cap cuts off: it is handed on to the others, even beyond their raw, as
 * the reference implementations do; or, where the pool covers all raw, it stays, as on the chain (`keep`).
 */
export type PlainRules = {
  pool: bigint
  cap: bigint
  decimals: number
  surplus: 'return' | 'pay-all'
  overflow: 'hand-on' | 'keep'
}

/** Binary digits behind the unit in which payouts are computed, first and, where these do not suffice, last. */
const FAST: Scale = { rawBits: 152n, payoutBits: 96n, isFinal: false }
const FINAL: Scale = { rawBits: 512n, payoutBits: 128n, isFinal: true }

type Scale = {
  rawBits: bigint
  payoutBits: bigint
  isFinal: boolean
}

/**
 * Plain quadratic funding with real roots: payouts = pool * raw / (sum of raw), at most raw itself (surplus `return`),
 * at most the cap, exact to the base unit. First with floats in pairs; where a digit in question depends on more, from
 * roots of 256 binary digits. A payout that agrees with a whole unit to some 30 further digits is taken for it.
 * @returns Base units for each campaign, by number.
 */
export function plainMatch(raws: Raws, rules: PlainRules): bigint[] {
  const matched = settle(raws, rules, FAST)
  if (matched !== undefined) return matched
  raws.finish()
  return settle(raws, rules, FINAL) ?? []
}

/** Payouts in base units; undefined if one of them depends on digits that are not known at this scale. */
function settle(raws: Raws, rules: PlainRules, scale: Scale): bigint[] | undefined {
  const all = surveyOf(raws, scale)
  const filling = fillingOf(all, rules, scale)
  const { level, capped } = waterLevel(all.weights, filling)
  const isSubsidy = level.ideal > 0n && level.rest <= level.left * level.ideal
  // With every raw right to a factor 1 +- e, the water level is too, and so a payout is to 1 +- 2e and a little. A
  // budget
  // that is itself the sum of raw is known no better than that.
  const slack = filling.isSumOfRaw ? (filling.budget >> all.precision) + 2n : 2n
  const matched: bigint[] = []
  for (const [campaign, weight] of all.weights.entries()) {
    const share = weight === 0n ? 0n : level.rest === 0n ? filling.cap : shareAt(level, weight)
    const error = (share >> all.precision) + slack
    const isAll = weight === level.rest && !isSubsidy && !filling.isSumOfRaw
    const isCapped = capped.has(campaign) && (level.rest === 0n || share - error >= filling.cap)
    const payout = capped.has(campaign) ? filling.cap : share
    const most = (payout + error) >> scale.payoutBits
    if (weight === 0n || isAll || isCapped) matched.push(payout >> scale.payoutBits)
    else if (scale.isFinal || (payout - error) >> scale.payoutBits === most) matched.push(most)
    else return undefined
  }
  return matched
}

/** A raw at a scale. */
function weightAt({ bits, value }: RawAmount, { rawBits }: Scale): bigint {
  return bits <= rawBits ? value << (rawBits - bits) : value >> (bits - rawBits)
}

type Survey = {
  weights: bigint[]
  sum: bigint
  most: bigint
  /** k for which every raw is right to 2^-k of itself, and some. */
  precision: bigint
}

function surveyOf(raws: Raws, scale: Scale): Survey {
  const survey = { weights: new Array<bigint>(raws.size), sum: 0n, most: 0n, precision: MAX_PRECISION }
  for (let campaign = 0; campaign < raws.size; campaign++) {
    const raw = raws.at(campaign)
    const weight = weightAt(raw, scale)
    survey.weights[campaign] = weight
    survey.sum += weight
    if (weight > survey.most) survey.most = weight
    survey.precision = Math.min(survey.precision, precisionAt(raw, scale))
  }
  return { ...survey, precision: BigInt(survey.precision - 2) }
}

/** Cutting a final raw down to the scale costs it a unit. */
function precisionAt({ bits, value, error }: RawAmount, { rawBits }: Scale): number {
  return precisionOf({ value, error: bits > rawBits ? error + (1n << (bits - rawBits)) : error })
}

type Filling = Omit<WaterFillingParameters, 'weights'> & {
  sum: bigint
  isSumOfRaw: boolean
}

/** The rules in units of the scale. */
function fillingOf({ sum, most }: Survey, rules: PlainRules, scale: Scale): Filling {
  const unit = scaleOf(rules.decimals) << (scale.rawBits - scale.payoutBits)
  const [budget, cap] = [rules.pool << scale.payoutBits, rules.cap << scale.payoutBits]
  const isScarce = sum > budget * unit
  if (rules.surplus === 'pay-all' || (rules.overflow === 'hand-on' && isScarce)) {
    return { budget, cap, sum, ideal: 0n, isSumOfRaw: false }
  }
  const isCut = cap > 0n && most > cap * unit
  if (isScarce || rules.overflow === 'keep' || !isCut) return { budget, cap, sum, ideal: unit, isSumOfRaw: false }
  return { budget: sum / unit, cap, sum, ideal: 0n, isSumOfRaw: true }
}

/** Who takes the cap, and what is left for the others. */
function waterLevel(weights: readonly bigint[], { budget, cap, ideal, sum }: Filling) {
  const level: Level = { left: budget, rest: sum, ideal }
  const capped = new Set<number>()
  if (cap === 0n) return { level, capped }
  for (const [campaign, payout] of waterFilling({ weights, budget, cap, ideal }).entries()) {
    if (payout !== cap) continue
    capped.add(campaign)
    level.left -= cap
    level.rest -= weights[campaign] ?? 0n
  }
  return { level, capped }
}
