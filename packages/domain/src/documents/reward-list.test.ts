import { expect, test } from 'vitest'
import { MAX_REWARD_LINES, parseRewardList } from './reward-list'

const type = 'commonweight/reward-list/1'
const account = (index: number) => `0x${index.toString(16).padStart(40, '0')}`
const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ account: account(i), total: '1' }))

test('each account once, in order, with a whole total', () => {
  expect(parseRewardList({ type, lines: lines(MAX_REWARD_LINES) }).lines).toHaveLength(MAX_REWARD_LINES)
})

test.each([
  [[], 'at least one'],
  [lines(MAX_REWARD_LINES + 1), 'at most'],
  [[...lines(2)].reverse(), 'ascending'],
  [[...lines(1), ...lines(1)], 'ascending'],
  [[{ account: '0x12', total: '1' }], 'not an address'],
  [[{ account: account(1), total: '0' }], 'whole number'],
  [[{ account: account(1), total: '1.5' }], 'whole number'],
  [[{ account: account(1), total: 1 }], 'give a text'],
  [[{ account: account(1), total: '1'.repeat(40) }], 'whole number'],
])('%j is refused', (given, problem) => {
  expect(() => parseRewardList({ type, lines: given })).toThrow(problem)
})
