const FORM = /^\+?(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/
const MAX_CHARACTERS = 100

/**
 * Units of 10^-decimals in a decimal text, scientific notation included; nothing is rounded.
 * @returns What is wrong, as the end of a sentence, for anything else.
 */
export function parseDecimal(text: string, decimals: number): bigint | string {
  const parts = text.length <= MAX_CHARACTERS ? FORM.exec(text) : null
  const mantissa = `${parts?.[1] ?? ''}${parts?.[2] ?? ''}`
  if (parts === null || mantissa === '') {
    return /^-/.test(text) ? `must not be negative, not ${text}` : `must be a decimal number, not "${text}"`
  }
  const power = Number(parts[3] ?? 0) - (parts[2] ?? '').length + decimals
  const digits = BigInt(mantissa)
  if (power >= 0) return power > 200 ? `is too large: ${text}` : digits * 10n ** BigInt(power)
  const divisor = 10n ** BigInt(-power)
  return digits % divisor === 0n ? digits / divisor : `has more than ${decimals} decimals: ${text}`
}

/** A float written out without an exponent, with the digits that it takes to read the same float again. */
export function floatText(value: number): string {
  const text = String(value)
  const [, whole = '', fraction = '', exponent] = /^(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(text) ?? []
  if (exponent === undefined) return text
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`
}
