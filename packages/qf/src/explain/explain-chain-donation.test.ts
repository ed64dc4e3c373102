import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, counted, minimum, round } from '../../test/arbitraries'
import { slowPayouts, slowTotals, slowWeight } from '../../test/slow-model'
import { previewMatch } from '../chain/preview-match'
import { matchWeightOf, tallyOf } from '../chain/tally'
import type { Contribution } from '../totals/contribution'
import { type ChainDonation, explainChainDonation } from './explain-chain-donation'

const IDS = ['p1', 'p2', 'p3', 'p4']

describe('explainChainDonation', () => {
  test('says the matches of the slow model with all donations of a donor and without', () => {
    fc.assert(
      fc.property(contributions, minimum, round, (donations, least, terms) => {
        const steps = IDS.map((campaign) => ({ campaign, from: 0n, to: totalOf(donations, campaign) })).filter(
          ({ to }) => to > 0n,
        )
        const rest = donations.filter(({ donor }) => donor !== 'ada')
        const [after, before] = [matchesOf(donations, least, terms), matchesOf(rest, least, terms)]
        const { backed, others, backedChange, othersChange } = explainChainDonation(
          { ...terms, minimum: least },
          campaignsOf(donations, least),
          steps,
        )
        expect(backed.map(({ campaign }) => campaign)).toEqual(steps.map(({ campaign }) => campaign))
        for (const change of [...backed, ...others]) {
          const index = IDS.indexOf(change.campaign)
          const [found, without] = [after[index] ?? -1n, before[index] ?? -1n]
          expect(change).toEqual({ campaign: change.campaign, with: found, without, change: found - without })
        }
        expect(backedChange + othersChange).toBe(sumOf(after) - sumOf(before))
      }),
      { numRuns: 300 },
    )
  })

  test('Q5 what the last donation changed is what its preview said, and never less than 0', () => {
    fc.assert(
      fc.property(contributions, minimum, round, counted, (donations, least, terms, amount) => {
        const whole = { ...terms, decimals: 18, minimum: least }
        const from = totalOf(donations, 'p1')
        const all = [...donations, { donor: 'ada', campaign: 'p1', counted: amount }]
        const preview = previewMatch({
          round: whole,
          tally: tallyOf(slowTotals('p1', donations), least),
          counted: from,
          amount,
          weight: 10_000n,
          others: campaignsOf(donations, least)
            .slice(1)
            .map(({ tally }) => matchWeightOf(tally)),
        })
        const step = { campaign: 'p1', from, to: from + amount }
        const { backed } = explainChainDonation(whole, campaignsOf(all, least), [step])
        expect(backed).toEqual([{ campaign: 'p1', with: preview.after, without: preview.before, change: preview.rise }])
        expect(preview.rise).toBeGreaterThanOrEqual(0n)
      }),
      { numRuns: 300 },
    )
  })

  test.each<[string, ChainDonation[], string]>([
    ['a campaign that is not in the round', [{ campaign: 'p9', from: 0n, to: 1n }], 'p9 is not a campaign'],
    ['a total that falls', [{ campaign: 'p1', from: 2n, to: 1n }], 'A counted total never falls'],
    ['more than the tally holds', [{ campaign: 'p1', from: 0n, to: 100n }], 'is less than this donor'],
    [
      'two steps in one campaign',
      [
        { campaign: 'p1', from: 0n, to: 1n },
        { campaign: 'p1', from: 1n, to: 2n },
      ],
      'as one step',
    ],
  ])('refuses %s', (_, donations, message) => {
    const campaigns = [{ campaign: 'p1', tally: tallyOf([4n, 9n], 0n) }]
    expect(() => explainChainDonation({ pool: 1n, cap: 0n, decimals: 18, minimum: 0n }, campaigns, donations)).toThrow(
      message,
    )
  })
})

function totalOf(donations: readonly Contribution[], campaign: string): bigint {
  return donations
    .filter((donation) => donation.donor === 'ada' && donation.campaign === campaign)
    .reduce((sum, donation) => sum + donation.counted, 0n)
}

function campaignsOf(donations: readonly Contribution[], least: bigint) {
  return IDS.map((campaign) => ({ campaign, tally: tallyOf(slowTotals(campaign, donations), least) }))
}

function matchesOf(
  donations: readonly Contribution[],
  least: bigint,
  { pool, cap, decimals }: { pool: bigint; cap: bigint; decimals: number },
): bigint[] {
  const weights = IDS.map((campaign) => slowWeight(campaign, donations, least))
  return slowPayouts(weights, { pool, cap, ideal: 10n ** BigInt(18 - decimals) })
}

function sumOf(matches: readonly bigint[]): bigint {
  return matches.reduce((sum, each) => sum + each, 0n)
}
