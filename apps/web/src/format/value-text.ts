import { shortHex } from '@commonweight/domain/hex'
import { displayAmount, formatAmount } from '@commonweight/domain/money'
import type { GiftValue } from '@commonweight/domain/views/gift-value'
import { dateTimeText } from './time'
import { values as words } from './words'

/** "23.00 EUR", or that no price is known. */
export function valueText({ amount, currency, decimals }: GiftValue): string {
  return amount === null ? words.unknown : `${displayAmount(amount, decimals, decimals)} ${currency}`
}

/** Where a price comes from: "1 USDC = 0.92 EUR, by the price feed USDC / EUR 0x1234…cdef, round 7, 3 Nov 2026, 16:00 UTC". */
export function priceText({ price, currency, source, sourceName, round, pricedAt }: GiftValue, symbol: string): string {
  if (source === null) return words.oneToOne(symbol, currency)
  const feed = `${sourceName} ${shortHex(source)}`.trim()
  if (price === null || round === null || pricedAt === null) return words.noPrice(feed)
  return words.price(symbol, `${price} ${currency}`, feed, String(round), dateTimeText(pricedAt))
}

/** The columns that a gift's value adds to a file, in order; none where no price source is configured. */
export const VALUE_COLUMNS = ['value', 'currency', 'price', 'priceSource', 'priceRound', 'priceTime'] as const

/** A gift's value for these columns: a decimal text, as the price; empty where no price is known. */
export function valueCells(value: GiftValue | null) {
  const { amount = null, decimals = 0 } = value ?? {}
  return {
    value: amount === null ? null : formatAmount(amount, decimals),
    currency: value?.currency ?? null,
    price: value?.price ?? null,
    priceSource: value && (value.source ?? '1:1'),
    priceRound: value?.round ?? null,
    priceTime: value?.pricedAt ?? null,
  }
}
