import type { AmountReader } from './amount-reader'
import { type LargeAmounts, PackedAmountReader, packAmount } from './packed-amount'

const WHOLE = 10n ** 18n
const LIMB_BITS = 48n

/** Multiplies amounts by weights of 0 to 1. */
export class Weighing {
  private readonly reader: PackedAmountReader

  constructor(private readonly larges: LargeAmounts) {
    this.reader = new PackedAmountReader(larges)
  }

  /**
   * Weighs an amount in place, rounding down to 1e-18 token.
   * @returns What is wrong with the weight.
   */
  apply(amount: AmountReader, weight: AmountReader): string | undefined {
    const share = this.unitsOf(weight)
    if (share > WHOLE) return 'is above 1; it is a share from 0 to 1'
    if (share === WHOLE) return undefined
    ;[amount.word0, amount.word1] = packAmount((this.unitsOf(amount) * share) / WHOLE, this.larges)
    return undefined
  }

  private unitsOf({ word0, word1 }: AmountReader): bigint {
    this.reader.read(word0, word1)
    const [high = 0, low = 0] = this.reader.parts
    return (BigInt(high) << LIMB_BITS) + BigInt(low)
  }
}
