import { expect, test } from 'vitest'
import { type FeedAnswer, type FeedRound, feedPrice } from './feed-price'

const AT = 1_800_000_000n
const TERMS = { at: AT, maxAgeSeconds: 3_600, currency: 'EUR' }
const ROUND: FeedRound = [7n, 92_000_000n, AT - 100n, AT - 90n, 7n]
const FEED: FeedAnswer = { decimals: 8, description: 'USDC / EUR', latest: ROUND, again: ROUND }

/** The feed with other parts of its latest round, which it repeats. */
function saying(parts: Partial<Record<0 | 1 | 2 | 3 | 4, bigint>>, more: Partial<FeedAnswer> = {}): FeedAnswer {
  const round = ROUND.map((part, i) => parts[i as 0] ?? part) as unknown as FeedRound
  return { ...FEED, latest: round, again: round, ...more }
}

test('an answer with its round and time', () => {
  const price = { answer: 92_000_000n, decimals: 8, round: 7n, updatedAt: AT - 90n, sourceName: 'USDC / EUR' }
  expect(feedPrice(FEED, TERMS)).toEqual(price)
  // Just young enough; any name that states no other currency.
  expect(feedPrice(saying({ 2: 0n, 3: AT - 3_600n }), TERMS)).toMatchObject({ updatedAt: AT - 3_600n })
  expect(feedPrice(saying({}, { description: 'CBETH-ETH Exchange Rate' }), TERMS)).toMatchObject({ round: 7n })
  expect(feedPrice(saying({}, { description: '' }), TERMS)).toMatchObject({ sourceName: '' })
})

test.each<[string, FeedAnswer, 'invalid' | 'stale']>([
  ['a second too old', saying({ 2: 0n, 3: AT - 3_601n }), 'stale'],
  ['nothing', saying({ 1: 0n }), 'invalid'],
  ['negative', saying({ 1: -1n }), 'invalid'],
  ['the largest number', saying({ 1: 2n ** 255n - 1n }), 'invalid'],
  ['after its block', saying({ 3: AT + 1n }), 'invalid'],
  ['never', saying({ 2: 0n, 3: 0n }), 'invalid'],
  ['ended before it began', saying({ 2: AT - 80n }), 'invalid'],
  ['round 0', saying({ 0: 0n }), 'invalid'],
  ['an answer of an earlier round', saying({ 4: 6n }), 'invalid'],
  ['too many decimals', saying({}, { decimals: 19 }), 'invalid'],
  ['another answer for the same round', { ...FEED, again: saying({ 1: 91_000_000n }).latest }, 'invalid'],
  ['another time for the same round', { ...FEED, again: saying({ 3: AT - 89n }).latest }, 'invalid'],
  ['another round', { ...FEED, again: saying({ 0: 6n }).latest }, 'invalid'],
  ['another currency', saying({}, { description: 'USDC / USD' }), 'invalid'],
])('%s is no price', (_, feed, problem) => {
  expect(feedPrice(feed, TERMS)).toBe(problem)
})
