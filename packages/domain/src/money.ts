import { FULL_SHARE } from '@commonweight/abi/constants'
import { BaseError } from './base-error'

/** A text that is no amount of money; the message says what to write instead. */
export class InvalidAmountError extends BaseError {
  override readonly name = 'InvalidAmountError'
}

const MAX_LENGTH = 60

/**
 * Base units of a decimal text such as "12.5" or ".25".
 * @param decimals Of the token.
 * @throws InvalidAmountError for separators, signs, exponents and more decimals than the token has; nothing is rounded.
 */
export function parseAmount(text: string, decimals: number): bigint {
  const trimmed = text.trim()
  if (trimmed === '') throw new InvalidAmountError('Enter an amount.')
  if (trimmed.length > MAX_LENGTH) throw new InvalidAmountError('This amount has too many digits.')
  if (trimmed.startsWith('-')) throw new InvalidAmountError('Enter an amount above 0, without a minus.')
  if (trimmed.includes(',')) throw new InvalidAmountError('Write a point for decimals and no separators, like 1250.50.')
  if (!/^(\d+\.?\d*|\.\d+)$/.test(trimmed))
    throw new InvalidAmountError('Write digits and at most one point, like 12.50.')
  const [whole = '', fraction = ''] = trimmed.split('.')
  if (fraction.length > decimals) {
    const allowed = decimals === 0 ? 'no decimals' : `at most ${decimals} decimals`
    throw new InvalidAmountError(`This token has ${allowed}; shorten the amount.`)
  }
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** The exact decimal text of base units, without trailing zeros: `parseAmount` gives the same amount again. */
export function formatAmount(amount: bigint, decimals: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/**
 * Base units for reading: grouped by thousands, cut (never rounded up) to `fractionDigits`. An amount above 0 that
 * would read as 0 is written as "<0.01".
 */
export function displayAmount(amount: bigint, decimals: number, fractionDigits = 2): string {
  const digits = Math.min(fractionDigits, decimals)
  const unit = 10n ** BigInt(decimals - digits)
  const absolute = amount < 0n ? -amount : amount
  const cut = absolute / unit
  if (cut === 0n && absolute > 0n) return `<${formatAmount(1n, digits)}`
  const text = cut.toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`
}

/**
 * The part of an amount that a share gives, rounded down as the contracts round it.
 * @param share Basis points.
 */
export function partOf(amount: bigint, share: number): bigint {
  return (amount * BigInt(share)) / BigInt(FULL_SHARE)
}
