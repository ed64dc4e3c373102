import type { TokenView } from '@commonweight/db/views'
import { displayAmount } from '@commonweight/domain/money'
import { shortHex } from '../format/short-hex'
import { dateTimeText } from '../format/time'

/** Values of an error, put into words. Each takes the error's value as it is decoded and never throws. */
export type ErrorWords = {
  amount(value: unknown): string
  /** What is missing from `has` to `needs`. */
  missing(needs: unknown, has: unknown): string
  time(value: unknown): string
  account(value: unknown): string
  plain(value: unknown): string
}

/** @param token The token that amounts in the error are of; without it they are shown as base units. */
export function errorWords(token: TokenView | null): ErrorWords {
  const amount = (value: unknown): string => {
    if (typeof value !== 'bigint') return 'an unknown amount'
    return token ? `${displayAmount(value, token.decimals)} ${token.symbol}` : `${value} base units`
  }
  return {
    amount,
    missing: (needs, has) =>
      typeof needs === 'bigint' && typeof has === 'bigint' ? amount(needs - has) : amount(needs),
    time: formatTime,
    account: (value) => (typeof value === 'string' ? shortHex(value.toLowerCase()) : 'another account'),
    plain: (value) => String(value),
  }
}

function formatTime(value: unknown): string {
  const seconds = Number(value)
  return Number.isFinite(seconds) && seconds < 1e12 ? dateTimeText(seconds) : 'an unknown time'
}
