import { shortHex } from '@commonweight/domain/hex'
import { displayAmount } from '@commonweight/domain/money'
import type { TokenView } from '@commonweight/domain/views/token'
import { percentText } from '../../format/number'
import { dateTimeText } from '../../format/time'

/** Values of an error, put into words. Each takes the error's value as it is decoded and never throws. */
export type ErrorWords = {
  amount(value: unknown): string
  /** What is missing from `has` to `needs`. */
  missing(needs: unknown, has: unknown): string
  time(value: unknown): string
  account(value: unknown): string
  /** Of an address that the error carries as a number. */
  addressOf(value: unknown): string
  /** Of a number of seconds. */
  days(value: unknown): string
  /** Of basis points. */
  percent(value: unknown): string
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
    addressOf: (value) => shortHex(`0x${BigInt(String(value)).toString(16).padStart(40, '0')}`),
    days: formatDays,
    percent: (value) => percentText(Number(value)),
    plain: (value) => String(value),
  }
}

function formatTime(value: unknown): string {
  const seconds = Number(value)
  return Number.isFinite(seconds) && seconds < 1e12 ? dateTimeText(seconds) : 'an unknown time'
}

function formatDays(value: unknown): string {
  const days = Number((Number(value) / 86_400).toFixed(2))
  return `${days} ${days === 1 ? 'day' : 'days'}`
}
