import { parseDecimal } from './decimal'
import { UsageError } from './input-errors'

const SHARE_DECIMALS = 18
const WHOLE = 10n ** 18n

/** One of an option's words. @throws UsageError */
export function oneOf<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  throw new UsageError(`${name} must be one of ${choices.join(', ')}${value === undefined ? '' : `, not "${value}"`}.`)
}

/** Units of 10^-decimals. @throws UsageError */
export function amount(name: string, text: string, decimals: number): bigint {
  const units = parseDecimal(text, decimals)
  if (typeof units === 'string') throw new UsageError(`${name} ${units}.`)
  return units
}

/** A share from 0 to 1, in 1e-18. @throws UsageError */
export function share(name: string, text: string): bigint {
  const units = amount(name, text, SHARE_DECIMALS)
  if (units > WHOLE) throw new UsageError(`${name} must be a share from 0 to 1, not ${text}.`)
  return units
}

/** @throws UsageError */
export function wholeNumber(name: string, text: string, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number <= most)) throw new UsageError(`${name} must be a whole number from 0 to ${most}, not ${text}.`)
  return number
}
