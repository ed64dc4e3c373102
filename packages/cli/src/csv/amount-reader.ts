import { NumberForm } from './number-form'
import { numberTrouble } from './number-trouble'
import { LargeAmounts, MANTISSA_LIMIT, packAmount, upperWord } from './packed-amount'

const DECIMALS = 18n
const WHOLE = 10n ** DECIMALS
/** Whole tokens from which an amount no longer fits 96 bits, the limit of the contracts and of packages/qf. */
const TOO_MANY = 79_228_162_514
/** More zeros than this make any mantissa that fits in a row too large or nothing. */
const MAX_EXPONENT = 10_000
/** No number needs more characters; it also bounds what a BigInt is made of. */
const MAX_CHARACTERS = 400
const FORM = /^\+?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/
const POWERS = Float64Array.from({ length: 10 }, (_, power) => 10 ** power)
/** A factor of 22 bits times one of 30 is a whole float. */
const FACTOR = 2 ** 22
const WORD = 2 ** 32

const ZERO = 48
const PLUS = 43

/**
 * Reads decimal numbers (`12`, `0.5`, `.5`, `1.83e-06`) from bytes, exactly, into the two words of a packed amount in
 * 1e-18 token. Digits behind the 18th decimal are cut off, as a token's base unit cuts them off, and counted in `cuts`.
 */
export class AmountReader {
  /** A packed amount; its list of large amounts is this reader's own. */
  word0 = 0
  word1 = 0
  /** Amounts so far that had more than 18 decimals. */
  cuts = 0
  /** Whole numbers of base units so far that were written with an exponent, of which digits may be missing. */
  shortened = 0

  readonly #larges: LargeAmounts
  readonly #form: NumberForm
  /** The power of ten by which a number of the file is smaller than a token. */
  readonly #scale: number

  constructor(larges = new LargeAmounts(), form = new NumberForm(), scale = 0) {
    this.#larges = larges
    this.#form = form
    this.#scale = scale
  }

  /** Reads an amount. Returns what is wrong with it, undefined for nothing. */
  read(bytes: Uint8Array, start: number, end: number): string | undefined {
    if (this.#form.isOpen) {
      const unclear = this.#form.settle(bytes, start, end)
      if (unclear !== undefined) return unclear
    }
    if (this.#scale > 0) return this.#readAny(bytes, start, end)
    const { mark } = this.#form
    let at = bytes[start] === PLUS ? start + 1 : start
    const first = at
    let whole = 0
    for (; at < end; at++) {
      const digit = (bytes[at] as number) - ZERO
      if (digit < 0 || digit > 9) break
      whole = 10 * whole + digit
    }
    let upper = 0
    let lower = 0
    let decimals = 0
    if (at < end && bytes[at] === mark) {
      for (at++; at < end; at++) {
        const digit = (bytes[at] as number) - ZERO
        if (digit < 0 || digit > 9) break
        if (decimals < 9) upper = 10 * upper + digit
        else lower = 10 * lower + digit
        decimals++
      }
    }
    const isPlain = at === end && end > first && (end > first + 1 || bytes[first] !== mark)
    if (isPlain && decimals <= 9 && this.#pack(whole * (POWERS[decimals] as number) + upper, 0, 0, decimals)) return
    if (isPlain && decimals > 9 && decimals <= 18) {
      if (this.#pack(whole * 1e9 + upper, decimals - 9, lower, decimals)) return
    }
    return this.#readAny(bytes, start, end)
  }

  /**
   * Packs (leading * 10^places + rest) * 10^-decimals tokens, if that is below the limit of a mantissa and `leading` is
   * a whole float.
   */
  #pack(leading: number, places: number, rest: number, decimals: number): boolean {
    const factor = POWERS[places] as number
    if (leading >= Number.MAX_SAFE_INTEGER || leading * factor >= MANTISSA_LIMIT - 1e9) return false
    if (decimals < 7 && leading >= TOO_MANY * (POWERS[decimals] as number)) return false
    const top = Math.floor(leading / FACTOR)
    const product = top * factor
    const carried = Math.floor(product / 1024)
    const low = (leading - top * FACTOR) * factor + rest + (product - carried * 1024) * FACTOR
    const carry = Math.floor(low / WORD)
    this.word0 = low - carry * WORD
    this.word1 = upperWord(carried + carry, 18 - decimals)
    return true
  }

  /** Exponents, very long numbers, and everything that is no number. */
  #readAny(bytes: Uint8Array, start: number, end: number): string | undefined {
    const text = new TextDecoder().decode(bytes.subarray(start, end))
    if (text.length > MAX_CHARACTERS) return `has ${text.length} characters, more than a number needs`
    const parts = FORM.exec(this.#form.withPoint(text))
    const mantissa = `${parts?.[1] ?? ''}${parts?.[2] ?? ''}`
    if (parts === null || mantissa === '') return noNumber(text, this.#form)
    const own = BigInt((parts[3] ?? '0').replace('+', '')) - BigInt(parts[2]?.length ?? 0)
    const exponent = own + DECIMALS - BigInt(this.#scale)
    const digits = BigInt(mantissa)
    if (digits === 0n) return this.#set(0n, text)
    if (this.#scale > 0 && (-own > mantissa.length || (own < 0n && digits % 10n ** -own !== 0n)))
      return `is not a whole number of base units: ${JSON.stringify(text)} (see --amount-decimals)`
    if (this.#scale > 0 && parts[3] !== undefined) this.shortened++
    if (exponent > MAX_EXPONENT) return tooLarge(text, this.#scale)
    if (exponent >= 0n) return this.#set(digits * 10n ** exponent, text)
    const divisor = -exponent > mantissa.length ? 0n : 10n ** -exponent
    if (divisor === 0n || digits % divisor !== 0n) this.cuts++
    return this.#set(divisor === 0n ? 0n : digits / divisor, text)
  }

  #set(units: bigint, text: string): string | undefined {
    if (units >= BigInt(TOO_MANY) * WHOLE) return tooLarge(text, this.#scale)
    ;[this.word0, this.word1] = packAmount(units, this.#larges)
    return undefined
  }
}

function noNumber(text: string, form: NumberForm): string {
  if (text === '') return 'is empty'
  if (/^-[\d.,]/.test(text)) return `is negative (${text})`
  const trouble = numberTrouble(text)
  return `is not a decimal number: ${JSON.stringify(text)}${trouble || form.hint(text)}`
}

function tooLarge(text: string, scale: number): string {
  const hint = scale === 0 ? '; for base units name --amount-decimals' : ''
  return `is too large (${text}): at most ${TOO_MANY - 1} whole tokens can be counted${hint}`
}
