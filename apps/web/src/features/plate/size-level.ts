const UNITS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 }
const MIDDLE = 4
const MIN_LEVEL = 1
const MAX_LEVEL = 8

/**
 * How dense a plate is, from the size that a lab wrote: a model's parameters (`1.5B`, `880M`), or a number of anything
 * (`60+ benchmarks`, `1,000+ languages`). Without a number it is 4.
 */
export function sizeLevel(size: string): number {
  const found = /(\d[\d,]{0,15})(?:\.\d{1,9})?\s?([kmbt]?)(?![a-z])/i.exec(size)
  if (!found) return MIDDLE
  const [, digits = '', unit = ''] = found
  const whole = digits.replaceAll(',', '').replace(/^0+/, '')
  const zeros = whole.length - 1 + leading(whole)
  const exponent = zeros + (UNITS[unit.toLowerCase()] ?? 0)
  // 100M is 2, 1B 4, 10B 6, 100B 8; without a unit 10 is 2, 100 is 4, 1,000 is 6.
  const level = exponent >= 6 ? (exponent - 7) * 2 : exponent * 2
  return Math.round(Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, level)))
}

/** The decimal logarithm of the first digit, to tell 1B from 7B; no engine's Math.log10 takes part. */
function leading(whole: string): number {
  const LOGS = [0, 0, 0.3, 0.48, 0.6, 0.7, 0.78, 0.85, 0.9, 0.95]
  return LOGS[Number(whole[0] ?? '0')] ?? 0
}
