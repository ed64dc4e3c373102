/**
 * An amount in two words: a mantissa of 59 bits and a power of ten, in 1e-18 token. That holds every number of up to 17
 * digits; larger mantissas lie in a list of `LargeAmounts`, where the first word then leads.
 */
const EXPONENT_SHIFT = 27
const MANTISSA_MASK = 2 ** EXPONENT_SHIFT - 1
/** In place of an exponent, of which there are 0 to 18. */
const LARGE = 31
export const MANTISSA_LIMIT = 2 ** 59

const LIMB = 2 ** 24
const DOUBLE_LIMB = 2 ** 48
/** 10^k in three limbs of 24 bits, lowest first. */
const POWERS = Array.from({ length: 19 }, (_, power) => limbsOf(10n ** BigInt(power)))
const [LOW, MIDDLE, HIGH] = [0, 1, 2].map((limb) => Float64Array.from(POWERS, (limbs) => limbs[limb] ?? 0)) as [
  Float64Array,
  Float64Array,
  Float64Array,
]

/** Amounts that no packed form holds, by number. */
export class LargeAmounts {
  readonly #amounts: bigint[] = []

  add(amount: bigint): number {
    return this.#amounts.push(amount) - 1
  }

  at(index: number): bigint {
    return this.#amounts[index] ?? 0n
  }
}

/** The second word of an amount, of the mantissa's upper 27 bits. */
export function upperWord(mantissaHigh: number, exponent: number): number {
  return (mantissaHigh | (exponent << EXPONENT_SHIFT)) >>> 0
}

/** The mantissa of a packed amount, if it is a whole float and not in a list; -1 for others. */
export function floatMantissa(word0: number, word1: number): number {
  const mantissa = (word1 & MANTISSA_MASK) * 2 ** 32 + word0
  return exponentOf(word1) === LARGE || mantissa > Number.MAX_SAFE_INTEGER ? -1 : mantissa
}

export function exponentOf(word1: number): number {
  return word1 >>> EXPONENT_SHIFT
}

/** The two words of an amount in 1e-18 token. */
export function packAmount(amount: bigint, larges: LargeAmounts): [number, number] {
  let mantissa = amount
  let exponent = 0
  while (mantissa >= MANTISSA_LIMIT && exponent < POWERS.length - 1 && mantissa % 10n === 0n) {
    mantissa /= 10n
    exponent++
  }
  if (mantissa >= MANTISSA_LIMIT) return [larges.add(amount), upperWord(0, LARGE)]
  return [Number(mantissa & 0xffffffffn), upperWord(Number(mantissa >> 32n), exponent)]
}

/** Takes packed amounts apart: after each `read`, `parts[0] * 2^48 + parts[1]` in 1e-18 token. */
export class PackedAmountReader {
  /** An array and no fields: floats in fields would be boxed, one object for each row. */
  readonly parts = new Float64Array(2)

  readonly #larges: LargeAmounts

  constructor(larges: LargeAmounts) {
    this.#larges = larges
  }

  read(word0: number, word1: number): void {
    const exponent = word1 >>> EXPONENT_SHIFT
    if (exponent === LARGE) {
      this.#readLarge(word0)
      return
    }
    const upper = word1 & MANTISSA_MASK
    const limb0 = word0 & (LIMB - 1)
    const limb1 = (word0 >>> 24) | ((upper & 0xffff) << 8)
    const limb2 = upper >>> 16
    const [low, middle, high] = [LOW[exponent] as number, MIDDLE[exponent] as number, HIGH[exponent] as number]
    const sum0 = limb0 * low
    const carry0 = Math.floor(sum0 / LIMB)
    const sum1 = limb0 * middle + limb1 * low + carry0
    const carry1 = Math.floor(sum1 / LIMB)
    const sum2 = limb0 * high + limb1 * middle + limb2 * low + carry1
    const carry2 = Math.floor(sum2 / LIMB)
    const sum3 = limb1 * high + limb2 * middle + carry2
    this.parts[1] = (sum1 - carry1 * LIMB) * LIMB + (sum0 - carry0 * LIMB)
    this.parts[0] = sum3 * LIMB + (sum2 - carry2 * LIMB)
  }

  #readLarge(index: number): void {
    const amount = this.#larges.at(index)
    this.parts[0] = Number(amount >> 48n)
    this.parts[1] = Number(amount & BigInt(DOUBLE_LIMB - 1))
  }
}

function limbsOf(value: bigint): [number, number, number] {
  return [Number(value & 0xffffffn), Number((value >> 24n) & 0xffffffn), Number(value >> 48n)]
}
