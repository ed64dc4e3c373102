import type { Hex } from '@commonweight/domain/hex'
import { jointMatch } from '@commonweight/qf/live/joint-match'
import type { CartCampaign, CartState } from '@commonweight/sdk/read/get-cart-state'
import { describe, expect, test } from 'vitest'
import { gainsOf } from './gains-of'

const UNIT = 10n ** 6n
const WHOLE = 10n ** 18n
const [FIRST, SECOND] = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`] as const
const [GATE, OTHER_GATE] = [`0x${'AA'.repeat(20)}`, `0x${'BB'.repeat(20)}`] as const
const TOKEN: Hex = `0x${'cc'.repeat(20)}`
const TALLY = { sumRoots: 20_000_000_000n, sumSquares: 200n * WHOLE, total: 0n }
const ROUND = { pool: 400n * UNIT, cap: 0n, minimum: 0n, weight: 1_000n * WHOLE, pinned: 0, decimals: 6, end: 2_000 }

type Change = Partial<{
  weight: number
  role: number
  amount: bigint
  counted: bigint
  round: number
  gate: Hex
  closesAt: number
}>

function campaignWith(change: Change = {}): CartCampaign {
  const { weight = 0, role = 0, amount = 0n, counted = 0n, round = 3, gate = GATE, closesAt = 2_000 } = change
  return {
    tally: TALLY,
    donor: { role, amount, counted },
    weight,
    measure: { gate, minimum: 0n, decimals: 6 },
    window: { closesAt, opensAt: 0, round, token: TOKEN },
  } as unknown as CartCampaign
}

function stateWith(campaigns: [Hex, CartCampaign][], timestamp = 1_000): CartState {
  const rounds = new Map([3, 4].map((id) => [id, ROUND]))
  return { campaigns: new Map(campaigns), rounds, timestamp } as unknown as CartState
}

const gift = (campaign: Hex, amount = 10n * UNIT) => ({ campaign, amount })

describe('verifying adds', () => {
  test('before a gift what the gift would bring, to the unit that the round would pay', () => {
    const [gain] = gainsOf(stateWith([[FIRST, campaignWith()]]), [gift(FIRST)])
    const line = { tally: TALLY, counted: 0n, pending: 0n, amount: 10n * UNIT, weight: 10_000n }
    const { rise } = jointMatch({ round: ROUND, lines: [line], others: null })
    expect(gain).toEqual({ gate: GATE.toLowerCase(), token: TOKEN, weight: 0, given: 0n, adds: rise, isExact: true })
    expect(rise).toBeGreaterThan(0n)
  })

  test('after a gift the same, and both together less than twice as much', () => {
    const given = campaignWith({ amount: 10n * UNIT })
    const before = gainsOf(stateWith([[FIRST, campaignWith()]]), [gift(FIRST)])
    const after = gainsOf(stateWith([[FIRST, given]]), [gift(FIRST, 0n)])
    expect(after[0]).toMatchObject({ adds: before[0]?.adds, given: 10n * UNIT })
    const both = gainsOf(stateWith([[FIRST, given]]), [gift(FIRST)])
    expect(both[0]?.adds).toBeGreaterThan(after[0]?.adds ?? 0n)
    expect(both[0]?.adds).toBeLessThan(2n * (after[0]?.adds ?? 0n))
  })

  test('what is missing to full weight, for those who count in part', () => {
    const half = campaignWith({ weight: 5_000, amount: 10n * UNIT, counted: 5n * WHOLE })
    const [gain] = gainsOf(stateWith([[FIRST, half]]), [gift(FIRST, 0n)])
    expect(gain).toMatchObject({ weight: 5_000, given: 5n * UNIT })
    const none = gainsOf(stateWith([[FIRST, campaignWith({ amount: 10n * UNIT })]]), [gift(FIRST, 0n)])
    expect(gain?.adds).toBeLessThan(none[0]?.adds ?? 0n)
  })

  test('jointly for gifts of one round, and by gate for rounds of different gates', () => {
    const one = gainsOf(
      stateWith([
        [FIRST, campaignWith()],
        [SECOND, campaignWith()],
      ]),
      [gift(FIRST), gift(SECOND)],
    )
    expect(one).toHaveLength(1)
    const alone = gainsOf(stateWith([[FIRST, campaignWith()]]), [gift(FIRST)])
    expect(one[0]?.adds).toBeLessThan(2n * (alone[0]?.adds ?? 0n))
    const two = gainsOf(
      stateWith([
        [FIRST, campaignWith()],
        [SECOND, campaignWith({ gate: OTHER_GATE, round: 4 })],
      ]),
      [gift(FIRST), gift(SECOND)],
    )
    expect(two.map(({ gate, adds }) => [gate, adds])).toEqual([
      [GATE.toLowerCase(), alone[0]?.adds],
      [OTHER_GATE.toLowerCase(), alone[0]?.adds],
    ])
  })

  test('an estimate where the round has a cap', () => {
    const state = stateWith([[FIRST, campaignWith()]])
    state.rounds.set(3, { ...ROUND, cap: 100n * UNIT } as never)
    expect(gainsOf(state, [gift(FIRST)])[0]?.isExact).toBe(false)
  })
})

test('alone it adds nothing, and the way to be verified stays open', () => {
  const lonely = { ...campaignWith(), tally: { sumRoots: 0n, sumSquares: 0n, total: 0n } } as CartCampaign
  expect(gainsOf(stateWith([[FIRST, lonely]]), [gift(FIRST)])).toMatchObject([{ adds: 0n, weight: 0 }])
})

test.each<[string, Change, number, bigint]>([
  ['for those who count fully', { weight: 10_000 }, 1_000, UNIT],
  ['for the lab and its attesters', { role: 255 }, 1_000, UNIT],
  ['outside of rounds', { round: 0 }, 1_000, UNIT],
  ['after the round', { closesAt: 3_000 }, 2_000, UNIT],
  ['after the campaign has closed', { closesAt: 1_000 }, 1_000, UNIT],
  ['without a gift', {}, 1_000, 0n],
])('nothing is offered %s', (_, change, timestamp, amount) => {
  expect(gainsOf(stateWith([[FIRST, campaignWith(change)]], timestamp), [gift(FIRST, amount)])).toEqual([])
})
