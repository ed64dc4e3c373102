import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import { payoutsOf } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import { describe, expect, test } from 'vitest'
import { compareChain } from './compare-chain'
import type { ChainCampaign, ChainState } from './read-chain-state'

const WHOLE = 10n ** 18n
const LARGE = `0x${'a1'.repeat(32)}` as const
const SMALL = `0x${'b2'.repeat(32)}` as const
const POOL = 1_000_000_000n
const CAP = 600_000_000n

const inputs = roundInputs({ [LARGE]: [400n, 400n, 400n, 100n], [SMALL]: [100n, 25n] })

describe('compareChain', () => {
  test('Q1, Q4: a chain that paid by the formula agrees in everything', () => {
    const report = compareChain(inputs, honest())
    expect(report.totals).toEqual([])
    expect(report.campaigns.map(({ differences }) => differences)).toEqual([[], []])
    expect(report.campaigns.map(({ match }) => match)).toEqual([CAP, 2n * 10n * 5n * 1_000_000n])
  })

  test.each([
    ['weight', { weight: 1n }],
    ['match', { match: 1n }],
    ['paid', { paid: 1n }],
    ['standing', { standing: 'removed' }],
  ] as const)('a campaign whose %s is another on the chain is named with both figures', (what, change) => {
    const { campaigns } = compareChain(inputs, honest({ [SMALL]: change }))
    const [agreeing, differing] = campaigns
    expect(agreeing?.differences).toEqual([])
    expect(differing?.differences).toEqual([expect.objectContaining({ what, chain: String(Object.values(change)[0]) })])
  })

  test('a match that no contract reports is not compared, what was paid still is', () => {
    const [, untold] = compareChain(inputs, honest({ [SMALL]: { match: undefined, paid: 1n } })).campaigns
    expect(untold?.differences.map(({ what }) => what)).toEqual(['paid'])
  })

  test('a campaign that the chain does not know at all differs', () => {
    const state = honest()
    const campaigns = new Map([...state.campaigns].filter(([campaign]) => campaign === LARGE))
    const [, unknown] = compareChain(inputs, { ...state, campaigns }).campaigns
    expect(unknown?.differences.map(({ what }) => what)).toEqual(['weight', 'match', 'standing'])
  })

  test.each(['pool', 'cap', 'minimum', 'weight', 'claimed'] as const)('another %s of the round is reported', (what) => {
    const state = honest()
    const report = compareChain(inputs, { ...state, round: { ...state.round, [what]: state.round[what] + 1n } })
    expect(report.totals.map((total) => total.what)).toEqual([what])
    expect(report.totals[0]?.chain).toBe(String(BigInt(report.totals[0]?.ours ?? 0) + 1n))
  })

  test('Q4: a pin of a campaign below the cap is reported', () => {
    const small = roundInputs({ [LARGE]: [1n, 1n], [SMALL]: [1n, 1n] })
    const state = honest({}, small)
    const { totals } = compareChain(small, { ...state, round: { ...state.round, pinned: 1 } })
    expect(totals).toContainEqual({ what: 'pins', ours: '0', chain: '1' })
  })

  test('with a computed result that executes, what was paid is not compared with the formula', () => {
    const state = honest({ [SMALL]: { paid: 7n } })
    const round = { ...state.round, isComputed: true }
    expect(compareChain(inputs, { ...state, round }).campaigns[1]?.differences).toEqual([])
  })

  test('a round without campaigns has nothing that differs', () => {
    const none = roundInputs({})
    const round = { ...honest().round, weight: 0n, pinned: 0, claimed: 0n }
    expect(compareChain(none, { round, campaigns: new Map() })).toEqual({ campaigns: [], weight: 0n, totals: [] })
  })
})

/** Whole tokens of each donor; decimals 6 and a minimum of one. */
function roundInputs(given: Record<string, readonly bigint[]>): RoundInputs {
  const donors = (amounts: readonly bigint[]) =>
    amounts.map((amount, index) => ({
      donor: `0x${String(index + 1).padStart(40, '0')}` as const,
      counted: String(amount * WHOLE),
    }))
  return {
    type: 'commonweight/round-inputs/1',
    chainId: 31337,
    round: 1,
    decimals: 6,
    matchingRounds: `0x${'c3'.repeat(20)}`,
    token: `0x${'d4'.repeat(20)}`,
    minimum: String(WHOLE),
    cap: String(CAP),
    pool: String(POOL),
    campaigns: Object.entries(given).map(([campaign, amounts]) => ({
      campaign: campaign as `0x${string}`,
      donors: donors(amounts),
    })),
  }
}

/** What contracts that did as they should answer, the large campaign pinned and both paid; with some changes. */
function honest(changes: Record<string, Partial<ChainCampaign>> = {}, of: RoundInputs = inputs): ChainState {
  const weights = of.campaigns.map(({ donors }) =>
    matchWeightOf(
      tallyOf(
        donors.map(({ counted }) => BigInt(counted)),
        WHOLE,
      ),
    ),
  )
  const payouts = payoutsOf({ pool: POOL, cap: CAP, decimals: 6 }, weights)
  const campaigns = new Map(
    of.campaigns.map(({ campaign }, index) => {
      const match = payouts[index] ?? 0n
      const standing = 'claimed' as const
      const state = { weight: weights[index] ?? 0n, match, paid: match, standing, isPinned: campaign === LARGE }
      return [campaign, { ...state, ...changes[campaign] }]
    }),
  )
  const claimed = [...campaigns.values()].reduce((sum, { paid }) => sum + (paid ?? 0n), 0n)
  const round = { pool: POOL, cap: CAP, minimum: WHOLE, decimals: 6, weight: weights[1] ?? 0n, pinned: 1, claimed }
  return { round: { ...round, isComputed: false }, campaigns }
}
