/** A round of a feed with Chainlink's interface, as `latestRoundData` and `getRoundData` give it. */
export type FeedRound = readonly [
  roundId: bigint,
  answer: bigint,
  startedAt: bigint,
  updatedAt: bigint,
  answeredInRound: bigint,
]

/** What a feed answered at a block. @property again `getRoundData` of the latest round. */
export type FeedAnswer = { decimals: number; description: string; latest: FeedRound; again: FeedRound }

/** What one whole token was worth. @property answer With `decimals`. @property updatedAt Unix seconds. */
export type FeedPrice = {
  answer: bigint
  decimals: number
  round: bigint | null
  updatedAt: bigint | null
  sourceName: string
}

/** `unanswered`: no node has the block's state. `stale`: too old. `invalid`: what the feed said cannot be a price. */
export type PriceProblem = 'unanswered' | 'stale' | 'invalid'

/** @property at The block's time. @property currency That the price must be in. */
export type FeedTerms = { at: bigint; maxAgeSeconds: number; currency: string }

const MAX_DECIMALS = 18
/** Far above any price, and far below what overflows anything. */
const MAX_ANSWER = 10n ** 36n

/**
 * The price in a feed's answer, or why it is none: the answer must be positive and bounded, its round complete, dated
 * before the block, not too old, and the same when it is asked for by its number. A feed whose name ends with another
 * currency, such as "ETH / USD", prices in that.
 */
export function feedPrice(feed: FeedAnswer, { at, maxAgeSeconds, currency }: FeedTerms): FeedPrice | PriceProblem {
  const { decimals, description, latest, again } = feed
  const [round, answer, startedAt, updatedAt, answeredInRound] = latest
  const isComplete = round > 0n && answeredInRound >= round && startedAt <= updatedAt && updatedAt > 0n
  const isPositive = answer > 0n && answer <= MAX_ANSWER && decimals <= MAX_DECIMALS
  const isSame = again[0] === round && again[1] === answer && again[3] === updatedAt
  const [, quote] = /^.*\S \/ (\S+)$/.exec(description) ?? []
  const isCurrency = quote === undefined || quote.toUpperCase() === currency
  if (!isComplete || !isPositive || !isSame || !isCurrency || updatedAt > at) return 'invalid'
  if (at - updatedAt > BigInt(maxAgeSeconds)) return 'stale'
  return { answer, decimals, round, updatedAt, sourceName: description }
}
