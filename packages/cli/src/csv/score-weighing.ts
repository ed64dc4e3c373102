import { type PassportThresholds, passportWeight } from '@commonweight/qf/eligibility/passport-weight'
import type { AmountReader } from './amount-reader'
import { type LargeAmounts, PackedAmountReader, upperWord } from './packed-amount'

const LIMB_BITS = 48n
/** Far above any score that Passport has given: numbers beyond it are in another unit. */
const MAX_SCORE = 1_000n * 10n ** 18n
/** A score's unit, 1e-4, in 1e-18. */
const SCORE_UNIT = 10n ** 14n
/** The power of ten of a basis point in 1e-18. */
const BASIS_POINT_EXPONENT = 14

/** Turns scores into the weights that Passport's curve gives them. */
export class ScoreWeighing {
  readonly #reader: PackedAmountReader
  readonly #thresholds: PassportThresholds

  constructor(larges: LargeAmounts, thresholds: PassportThresholds) {
    this.#reader = new PackedAmountReader(larges)
    this.#thresholds = thresholds
  }

  /** Puts the weight of a score, 0 to 1, in its place; returns what is wrong with the score. */
  apply(score: AmountReader): string | undefined {
    this.#reader.read(score.word0, score.word1)
    const [high = 0, low = 0] = this.#reader.parts
    const units = (BigInt(high) << LIMB_BITS) + BigInt(low)
    if (units > MAX_SCORE) return 'is above 1000; scores are 0 to 100, like 18.187'
    this.#put(score, Number(passportWeight(units / SCORE_UNIT, this.#thresholds)))
    return undefined
  }

  /** The weight of a donor without a score. */
  applyNone(score: AmountReader): void {
    this.#put(score, 0)
  }

  #put(score: AmountReader, basisPoints: number): void {
    score.word0 = basisPoints
    score.word1 = upperWord(0, BASIS_POINT_EXPONENT)
  }
}
