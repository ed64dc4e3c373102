import { formatAmount } from '@commonweight/domain/money'
import type { GiftValue } from '@commonweight/domain/views/gift-value'
import type { Price } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { bigintOf, hexOrNull } from '../from-row'

/** A gift, as far as its value depends on it. @property token, decimals Of the campaign's token. */
type Valued = { blockHash: string; amount: bigint; token: string; decimals: number }

/** Gives what a gift was worth; null: it has not been asked for, or no price source is configured. */
export type Values = (gift: Valued) => GiftValue | null

/** Loads the prices of these blocks: one for all gifts of a block in the same token. */
export async function loadValues(db: Db, blockHashes: readonly string[]): Promise<Values> {
  const rows = await db.price.findMany({ where: { blockHash: { in: [...new Set(blockHashes)] } } })
  const prices = new Map(rows.map((row) => [`${row.blockHash} ${row.token}`, row]))
  return ({ blockHash, amount, token, decimals }) => {
    const price = prices.get(`${blockHash} ${token.toLowerCase()}`)
    return price && (price.answer || price.problem) ? giftValue(price, amount, decimals) : null
  }
}

/** Whether any price was ever asked for. */
export async function hasPrices(db: Db): Promise<boolean> {
  return (await db.price.findFirst({ select: { token: true } })) !== null
}

/** @param tokenDecimals Of the amount. */
function giftValue(row: Price, amount: bigint, tokenDecimals: number): GiftValue {
  const decimals = currencyDecimals(row.currency)
  const answer = row.answer && bigintOf(row.answer)
  const unit = 10n ** BigInt(tokenDecimals + row.decimals)
  return {
    amount: answer === null ? null : (amount * answer * 10n ** BigInt(decimals)) / unit,
    currency: row.currency,
    decimals,
    price: answer === null ? null : formatAmount(answer, row.decimals),
    source: hexOrNull(row.source),
    sourceName: row.sourceName,
    round: row.round && bigintOf(row.round),
    pricedAt: row.updatedAt === null ? null : Number(row.updatedAt),
  }
}

function currencyDecimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}
