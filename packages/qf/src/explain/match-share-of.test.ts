import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchWeightOf, tallyOf } from '../chain/tally'
import { explainChainDonation } from './explain-chain-donation'
import { matchShareOf } from './match-share-of'

const WHOLE = 10n ** 18n
const totals = fc.array(fc.bigInt(1n, 10n ** 21n), { minLength: 1, maxLength: 8 })

test('without a cap it is what packages/qf says the donation changed', () => {
  const rounds = fc.tuple(fc.array(totals, { minLength: 1, maxLength: 5 }), fc.bigInt(0n, 10n ** 11n))
  fc.assert(
    fc.property(rounds, fc.bigInt(0n, 100n), fc.bigInt(0n, 2n * WHOLE), ([counted, pool], drawn, minimum) => {
      const round = { pool, cap: 0n, decimals: 6 }
      const campaigns = counted.map((each, index) => ({ campaign: String(index), tally: tallyOf(each, minimum) }))
      const weight = campaigns.reduce((sum, { tally }) => sum + matchWeightOf(tally), 0n)
      const [[total = 0n] = []] = counted
      const part = (total * drawn) / 100n
      const { tally } = campaigns[0] ?? { tally: tallyOf([], 0n) }
      const donation = { campaign: '0', from: total - part, to: total }
      const expected = explainChainDonation({ ...round, minimum }, campaigns, [donation])
      expect(matchShareOf({ ...round, weight, pinned: 0 }, { tally, total, part, minimum })).toBe(expected.backedChange)
    }),
  )
})

test('of a campaign that is paid the cap with and without it, a donation brings nothing', () => {
  const tally = tallyOf([100n * WHOLE, 100n * WHOLE, 100n * WHOLE], 0n)
  const round = { pool: 10n ** 12n, cap: 1_000_000n, decimals: 6, weight: matchWeightOf(tally), pinned: 0 }
  expect(matchShareOf(round, { tally, total: 100n * WHOLE, part: WHOLE, minimum: 0n })).toBe(0n)
})
