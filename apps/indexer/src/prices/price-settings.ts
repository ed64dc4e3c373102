import { lowerHex } from '@commonweight/domain/hex'
import type { Address } from 'viem'
import { isAddress } from 'viem/utils'
import { FatalError } from '../errors'

/**
 * @property currency ISO 4217. @property feeds By token, in lower case; null: the token counts as the currency itself.
 * @property maxAgeSeconds An older answer, compared with the gift's block, is no price.
 */
export type PriceSettings = { currency: string; feeds: Map<Address, Address | null>; maxAgeSeconds: number }

/** The usual feeds answer at least once a day. */
const MAX_AGE_SECONDS = 90_000
const ONE_TO_ONE = '1:1'
const EXAMPLE = '0x…token=0x…feed,0x…token=1:1'

/**
 * Reads PRICE_CURRENCY, PRICE_FEEDS and PRICE_MAX_AGE_SECONDS.
 * @returns Null if no price source is configured.
 * @throws FatalError that names the variable and what it must be.
 */
export function readPriceSettings(env: NodeJS.ProcessEnv): PriceSettings | null {
  const { PRICE_CURRENCY: currency, PRICE_FEEDS: feeds, PRICE_MAX_AGE_SECONDS: age } = env
  if (!currency && !feeds) return null
  if (!currency) throw new FatalError('PRICE_FEEDS is set, but PRICE_CURRENCY is not. Give a currency, like EUR.')
  if (!feeds) throw new FatalError(`PRICE_CURRENCY is set, but PRICE_FEEDS is not. Give pairs like ${EXAMPLE}`)
  if (!Intl.supportedValuesOf('currency').includes(currency)) {
    throw new FatalError(`PRICE_CURRENCY must be the code of a currency, like EUR, not "${currency}".`)
  }
  const maxAgeSeconds = Number(age || MAX_AGE_SECONDS)
  if (!Number.isSafeInteger(maxAgeSeconds) || maxAgeSeconds < 1) {
    throw new FatalError(`PRICE_MAX_AGE_SECONDS must be a whole number from 1, not "${age}".`)
  }
  return { currency, feeds: feedsOf(feeds), maxAgeSeconds }
}

function feedsOf(text: string): PriceSettings['feeds'] {
  const feeds: PriceSettings['feeds'] = new Map()
  for (const pair of text.split(',').map((part) => part.trim())) {
    const [token = '', feed = '', ...more] = pair.split('=').map((part) => part.trim())
    const isFeed = feed === ONE_TO_ONE || isAddress(feed)
    if (more.length > 0 || !isFeed || !isAddress(token)) {
      throw new FatalError(`PRICE_FEEDS must be pairs like ${EXAMPLE}. This is no such pair: "${pair}".`)
    }
    if (feeds.has(lowerHex(token))) throw new FatalError(`PRICE_FEEDS names ${token} twice. Leave one.`)
    feeds.set(lowerHex(token), feed === ONE_TO_ONE ? null : lowerHex(feed))
  }
  return feeds
}
