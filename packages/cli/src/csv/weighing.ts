import type { AmountReader } from './amount-reader'
import {
  exponentOf,
  floatMantissa,
  type LargeAmounts,
  PackedAmountReader,
  packAmount,
  upperWord,
} from './packed-amount'

const WHOLE = 10n ** 18n
const LIMB_BITS = 48n
const DECIMALS = 18
const WORD = 2 ** 32

/** Multiplies amounts by weights of 0 to 1. */
export class Weighing {
  readonly #reader: PackedAmountReader

  readonly #larges: LargeAmounts

  constructor(larges: LargeAmounts) {
    this.#larges = larges
    this.#reader = new PackedAmountReader(larges)
  }

  /**
   * Weighs an amount in place, rounding down to 1e-18 token.
   * @returns What is wrong with the weight.
   */
  apply(amount: AmountReader, weight: AmountReader): string | undefined {
    if (applyInFloats(amount, weight)) return undefined
    const share = this.#unitsOf(weight)
    if (share > WHOLE) return 'is above 1; it is a share from 0 to 1'
    if (share === WHOLE) return undefined
    ;[amount.word0, amount.word1] = packAmount((this.#unitsOf(amount) * share) / WHOLE, this.#larges)
    return undefined
  }

  #unitsOf({ word0, word1 }: AmountReader): bigint {
    this.#reader.read(word0, word1)
    const [high = 0, low = 0] = this.#reader.parts
    return (BigInt(high) << LIMB_BITS) + BigInt(low)
  }
}

/**
 * Weighs where nothing has to be rounded and the digits of the product are a whole float, as with cents and basis
 * points.
 * @returns False where that is not so, or the weight is above 1; then nothing was done.
 */
function applyInFloats(amount: AmountReader, weight: AmountReader): boolean {
  const digits = floatMantissa(amount.word0, amount.word1)
  const share = floatMantissa(weight.word0, weight.word1)
  const product = digits * share
  const decimals = DECIMALS - exponentOf(weight.word1)
  const exponent = exponentOf(amount.word1) - decimals
  const isFit = digits >= 0 && share >= 0 && product <= Number.MAX_SAFE_INTEGER && decimals >= 0 && exponent >= 0
  if (!isFit || share > 10 ** decimals) return false
  const high = Math.floor(product / WORD)
  amount.word0 = product - high * WORD
  amount.word1 = upperWord(high, exponent)
  return true
}
