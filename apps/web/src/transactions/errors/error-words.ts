import { shortHex } from '@commonweight/domain/hex'
import { displayAmount } from '@commonweight/domain/money'
import type { TokenView } from '@commonweight/domain/views/token'
import { percentText } from '../../format/number'
import { dateTimeText } from '../../format/time'
import { errorValues as fixed } from '../words/error-values'

/** Texts for the values of an error. Each takes the value as it was decoded, and never throws. */
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

/** @param token The token of amounts in the error; without it they are shown as base units. */
export function errorWords(token: TokenView | null): ErrorWords {
  const amount = (value: unknown): string => {
    if (typeof value !== 'bigint') return fixed.unknownAmount
    return token ? `${displayAmount(value, token.decimals)} ${token.symbol}` : fixed.baseUnits(value)
  }
  return {
    amount,
    missing: (needs, has) =>
      typeof needs === 'bigint' && typeof has === 'bigint' ? amount(needs - has) : amount(needs),
    time: formatTime,
    account: (value) => (typeof value === 'string' ? shortHex(value.toLowerCase()) : fixed.anotherAccount),
    addressOf: (value) => shortHex(`0x${BigInt(String(value)).toString(16).padStart(40, '0')}`),
    days: formatDays,
    percent: (value) => percentText(Number(value)),
    plain: (value) => String(value),
  }
}

function formatTime(value: unknown): string {
  const seconds = Number(value)
  return Number.isFinite(seconds) && seconds < 1e12 ? dateTimeText(seconds) : fixed.unknownTime
}

function formatDays(value: unknown): string {
  return fixed.days(Number((Number(value) / 86_400).toFixed(2)))
}
