import { previewMatch } from '@commonweight/qf/chain/preview-match'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import { expect, test } from 'vitest'
import { matchFigures } from './match-figures'

const ONE = 10n ** 18n
const tally = tallyOf([4n * ONE, 9n * ONE, 25n * ONE], 0n)
const others = 300n * ONE
const campaign = {
  ...tally,
  token: { address: '0x1111111111111111111111111111111111111111', symbol: 'USDC', decimals: 6 },
  standing: 'admitted',
  matched: 0n,
} as const
const round = {
  pool: 100_000_000n,
  cap: 0n,
  minimum: 0n,
  weight: matchWeightOf(tally) + others,
  pinnedCount: 0,
}

test('the example gift adds what the reference mathematics says', () => {
  const { example, match, weight } = matchFigures(campaign, round)
  const parameters = { round: { ...round, decimals: 6 }, tally, counted: 0n, amount: 10_000_000n, weight: 10_000n }
  const reference = previewMatch({ ...parameters, others: [others] })
  expect(weight).toBe(62n * ONE)
  expect(match).toBe(reference.before)
  expect(example.rise).toBe(reference.rise)
})

test('a gift below the minimum adds nothing', () => {
  expect(matchFigures(campaign, { ...round, minimum: 11n * ONE }).example.rise).toBe(0n)
})

test('what was claimed is shown instead of an estimate', () => {
  expect(matchFigures({ ...campaign, matched: 7n, standing: 'claimed' }, round).match).toBe(7n)
})
