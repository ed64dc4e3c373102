import type { Hex } from '@commonweight/domain/hex'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { prepareRefund } from '@commonweight/sdk/prepare/donations/refund'
import type { CartCampaign, CartState } from '@commonweight/sdk/read/get-cart-state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import { explainError } from '../../../transactions/errors/explain-error'
import type { Flow } from '../../../transactions/flow'
import type { CartLine } from '../../cart/cart'
import { type CampaignFacts, factsFromJson, factsToJson } from '../facts/cart-facts'
import { PayError } from '../pay/pay-error'
import { payProblems } from '../words/pay-problems'
import { checkLine, giftsIn } from './checkout-line'
import { cartScope, withoutGiven } from './given-lines'
import { type Donor, jointFigures } from './joint-figures'
import { giftsOf, pendingGifts } from './pending-gifts'

const { deployment } = testChain()
const USDC: Hex = `0x${'cc'.repeat(20)}`
const ACCOUNT: Hex = `0x${'a1'.repeat(20)}`
const idOf = (index: number): Hex => `0x${(0x51 + index).toString(16).repeat(32)}`
const UNIT = 10n ** 6n
const WAD = 10n ** 18n

const token = { address: USDC, symbol: 'USDC', decimals: 6 }

function facts(index: number, change: Partial<CampaignFacts> = {}): CampaignFacts {
  const people = 20n * BigInt(index + 1)
  return {
    campaign: {
      id: idOf(index),
      title: `Campaign ${index}`,
      labName: 'Lab',
      state: 'open',
      opensAt: 0,
      closesAt: 2_000,
      goal: 0n,
      total: people * 4n * UNIT,
      releasedShareBps: 0,
      // Each person counts 4.
      sumRoots: people * 2n * 10n ** 9n,
      sumSquares: people * 4n * WAD,
      token,
      gate: ACCOUNT,
      insiders: [],
      milestones: [],
    },
    round: {
      id: 3,
      title: 'Round',
      state: 'open',
      start: 0,
      end: 9_000,
      pool: 1_000n * UNIT,
      cap: 0n,
      minimum: 0n,
      weight: 10n ** 24n,
      pinnedCount: 0,
      member: true,
    },
    closed: null,
    unmatched: null,
    plate: '/plates/1/card/none.svg',
    ...change,
  }
}

function line(index: number, change: Partial<CartLine> = {}): CartLine {
  return {
    campaign: idOf(index),
    round: 3,
    token: USDC,
    amount: 25n * UNIT,
    title: 'Old title',
    changedAtMs: 10,
    ...change,
  }
}

const stranger = { chain: new Map<string, CartCampaign>(), now: null }
const check = (one: CartLine, known: CampaignFacts[]) => checkLine(one, { facts: known, ...stranger })

describe('one bad line is named and set aside, never the whole', () => {
  test.each<[string, Partial<CartLine>, Partial<CampaignFacts>, RegExp]>([
    ['that has closed', {}, { closed: 'This campaign failed and takes no gifts.' }, /failed/],
    ['in a token that the campaign does not take', { token: NATIVE_TOKEN }, {}, /takes USDC/],
    ['beyond what a campaign can hold', { amount: 2n ** 96n }, {}, /can hold only 79,228,162,354/],
  ])('a line %s', (_what, change, known, why) => {
    const lines = [check(line(0), [facts(0), facts(1, known)]), check(line(1, change), [facts(0), facts(1, known)])]
    expect(lines[1]?.aside).toMatch(why)
    expect(giftsIn(lines).map((one) => one.title)).toEqual(['Campaign 0'])
  })

  test('a campaign that is on this chain no more keeps its title', () => {
    expect(check(line(5), [facts(0)])).toMatchObject({
      title: 'Old title',
      facts: null,
      aside: expect.stringMatching(/No campaign/),
    })
  })

  test('the chain’s time counts, even where the database is behind', () => {
    const state = { window: { closesAt: 1_500 }, tally: { total: 0n } } as CartCampaign
    const at = (now: number) => checkLine(line(0), { facts: [facts(0)], chain: new Map([[idOf(0), state]]), now }).aside
    expect(at(1_499)).toBe(null)
    expect(at(1_500)).toMatch(/closed on/)
  })

  test('a title with words of a technical fault does not change what is shown', () => {
    const error = new PayError(payProblems.aside('Neural network, timeout', 'It closed.'))
    expect(explainError(error)).toMatch(/^“Neural network, timeout” was set aside: It closed\./)
  })
})

describe('figures', () => {
  const known = [facts(0), facts(1), facts(2)]
  const cart = [0, 1, 2].map((index) => check(line(index, { amount: BigInt(10 * (index + 1)) * UNIT }), known))

  test('of a round’s gifts are joint: together they bring less than the sum of each alone', () => {
    const joint = [...jointFigures({ lines: cart, weights: [], donor: null }).values()]
    const alone = cart.map((one) => jointFigures({ lines: [one], weights: [], donor: null }).get(one.line.campaign))
    const sum = (values: (bigint | undefined)[]) => values.reduce<bigint>((total, value) => total + (value ?? 0n), 0n)
    expect(joint).toHaveLength(3)
    expect(sum(joint.map(({ verified }) => verified))).toBeLessThan(sum(alone.map((one) => one?.verified)))
    expect(joint.every(({ now }) => now === null)).toBe(true)
  })

  test('of rounds with pools of their own do not touch each other', () => {
    const { round } = facts(1)
    const other = [facts(0), facts(1, { round: round && { ...round, id: 4 } })]
    const lines = [check(line(0), other), check(line(1), other)]
    const both = jointFigures({ lines, weights: [], donor: null })
    for (const one of lines) {
      const alone = jointFigures({ lines: [one], weights: [], donor: null })
      expect(both.get(one.line.campaign)).toEqual(alone.get(one.line.campaign))
    }
  })

  test('of a campaign outside any round say why', () => {
    const lines = [check(line(0), [facts(0, { round: null, unmatched: 'In no round.' })])]
    expect(jointFigures({ lines, weights: [], donor: null }).get(idOf(0))).toMatchObject({
      verified: 0n,
      reason: 'In no round.',
    })
  })

  test('with a cap need the other campaigns to be exact', () => {
    const { round } = facts(0)
    const capped = [facts(0, { round: round && { ...round, cap: 100n * UNIT } })]
    const lines = [check(line(0), capped)]
    expect(jointFigures({ lines, weights: [], donor: null }).get(idOf(0))?.isExact).toBe(false)
    const weights = [
      {
        round: 3,
        campaigns: [
          { campaign: idOf(0), weight: 1n },
          { campaign: idOf(9), weight: 10n ** 24n },
        ],
      },
    ]
    expect(jointFigures({ lines, weights, donor: null }).get(idOf(0))?.isExact).toBe(true)
  })

  const donorOf = (weight: number, pending = 0n): Donor => {
    const { sumRoots, sumSquares, total } = facts(0).campaign
    const campaign = {
      tally: { sumRoots, sumSquares, total },
      donor: { role: 0, counted: 0n },
      weight,
      measure: { minimum: 0n },
      window: { closesAt: 2_000 },
    }
    const campaigns = new Map([0, 1, 2].map((index) => [idOf(index), campaign as unknown as CartCampaign]))
    const round = { pool: 1_000n * UNIT, cap: 0n, minimum: 0n, weight: 10n ** 24n, pinned: 0, decimals: 6 }
    const state = { campaigns, rounds: new Map([[3, round]]), timestamp: 1 } as unknown as CartState
    return { account: ACCOUNT, state, pending: new Map([[idOf(0), pending]]) }
  }

  test('of a donor who is not verified are 0 now, and show what verifying adds', () => {
    const figure = jointFigures({ lines: cart, weights: [], donor: donorOf(0) }).get(idOf(0))
    expect(figure).toMatchObject({ now: 0n, reason: expect.stringMatching(/not verified/) })
    expect(figure?.verified).toBeGreaterThan(0n)
  })

  test('know a gift that is on its way: the same again brings less', () => {
    const [one] = cart
    if (!one) throw new Error('There is no line.')
    const first = jointFigures({ lines: [one], weights: [], donor: donorOf(10_000) }).get(idOf(0))?.now ?? 0n
    const again =
      jointFigures({ lines: [one], weights: [], donor: donorOf(10_000, 10n * UNIT) }).get(idOf(0))?.now ?? 0n
    expect(again).toBeGreaterThan(0n)
    expect(again).toBeLessThan(first)
  })
})

describe('gifts that were made', () => {
  const cartCall = (...campaigns: Hex[]) => {
    const donations = campaigns.map((campaign) => ({ campaign, amount: 5n * UNIT }))
    const cart = { donor: ACCOUNT, payer: ACCOUNT, token: USDC, donations, nonce: 7n, deadline: 99 }
    return prepareDonateSigned({ deployment, cart, signature: '0x' })
  }
  const flow = (status: string, change: Partial<Flow> = {}): Flow => {
    const steps = [{ kind: 'main' as const, label: '', call: cartCall(idOf(0), idOf(1)) }]
    const state = { status, trace: { isSeen: true } }
    return {
      id: 'f',
      scope: cartScope(USDC),
      account: ACCOUNT,
      createdAtMs: 20,
      steps,
      step: 0,
      state,
      ...change,
    } as Flow
  }

  test('leave the cart once the chain has them, not before', () => {
    const lines = [line(0), line(1), line(2)]
    for (const status of ['awaiting-signature', 'submitted', 'unknown', 'expired', 'dropped', 'reverted']) {
      expect(withoutGiven(lines, [flow(status)])).toEqual(lines)
    }
    for (const status of ['confirmed', 'counted']) expect(withoutGiven(lines, [flow(status)])).toEqual([line(2)])
  })

  test('a line that was added or changed afterwards is a new wish', () => {
    const lines = [line(0), line(1, { changedAtMs: 21 })]
    expect(withoutGiven(lines, [flow('counted')])).toEqual([lines[1]])
  })

  test('of a split cart only the parts that are through', () => {
    const parts = [cartCall(idOf(0)), cartCall(idOf(1))]
    const steps = parts.map((call) => ({ kind: 'main' as const, label: '', call }))
    expect(withoutGiven([line(0), line(1)], [flow('rejected', { steps, step: 1 })])).toEqual([line(1)])
  })

  test('are pending while a node shows them and no block has them, whichever way they were sent', () => {
    const single = prepareDonate({ deployment, campaign: idOf(0), amount: 3n, token: USDC })
    const flows = [
      flow('submitted'),
      flow('unknown', { scope: 'donate:x', steps: [{ kind: 'main', label: '', call: single }] }),
    ]
    expect([...pendingGifts(flows, ACCOUNT)]).toEqual([
      [idOf(0), 5n * UNIT + 3n],
      [idOf(1), 5n * UNIT],
    ])
    expect(pendingGifts(flows, USDC).size).toBe(0)
    for (const status of ['proposed', 'confirmed', 'expired'])
      expect(pendingGifts([flow(status)], ACCOUNT).size).toBe(0)
  })

  test('a call that gives nothing, or no call at all, is no gift', () => {
    expect(giftsOf(prepareRefund({ deployment, campaign: idOf(0), donor: ACCOUNT }))).toEqual([])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => giftsOf({ data: `0x${Buffer.from(bytes).toString('hex')}` })).not.toThrow()
      }),
    )
  })
})

test('facts cross the wire to the last unit', () => {
  const sent = {
    campaigns: [facts(0), facts(1)],
    weights: [{ round: 3, campaigns: [{ campaign: idOf(0), weight: 2n ** 90n }] }],
  }
  expect(factsFromJson(factsToJson(sent))).toEqual(sent)
})
