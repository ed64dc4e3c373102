import type { Hex } from '../hex'

/**
 * What a gift was worth at its block, in the currency of the site's operator. A price is stored once, and never that of
 * another day.
 * @property amount In units of the currency's last decimal, rounded down; null: no price is known for the block.
 * @property decimals Of the currency. @property price Of one whole token, as a decimal text.
 * @property source The price feed; null: the operator counts one token as one of the currency.
 * @property sourceName What the feed calls itself. @property round, pricedAt The feed's round, and its time.
 */
export type GiftValue = {
  amount: bigint | null
  currency: string
  decimals: number
  price: string | null
  source: Hex | null
  sourceName: string
  round: bigint | null
  pricedAt: number | null
}
