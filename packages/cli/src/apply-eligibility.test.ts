import { eligibleDonations } from '@commonweight/qf/eligibility/eligible-donations'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textSource } from '../test/text-source'
import { applyEligibility } from './apply-eligibility'
import { readDonations } from './csv/read-table'
import { donationsOfPairs } from './donations-of-pairs'

const account = fc.constantFrom('ada', 'bo', 'cy', 'dot', 'eve')
const campaign = fc.constantFrom('p', 'q', 'r')
const round = fc.record({
  rows: fc.array(
    fc.record({ donor: account, campaign, amount: fc.nat(40), weight: fc.constantFrom(0n, 2_500n, 10_000n) }),
    { minLength: 1, maxLength: 30 },
  ),
  insiders: fc.array(fc.tuple(campaign, fc.uniqueArray(account))).map((entries) => new Map(entries)),
  identities: fc.array(fc.tuple(account, fc.constantFrom('person 1', 'person 2'))).map((entries) => new Map(entries)),
  minimumDonation: fc.nat(20),
  minimumTotal: fc.nat(30),
})

test('what counts of a file is what eligibleDonations says of its rows', () => {
  fc.assert(
    fc.property(round, ({ rows, insiders, identities, minimumDonation, minimumTotal }) => {
      const lines = rows.map((row) => `${row.donor},${row.campaign},${row.amount},${Number(row.weight) / 10_000}\n`)
      const text = `donor,campaign,amount,weight\n${lines.join('')}`
      const [least, total] = [BigInt(minimumDonation) * 10n ** 18n, BigInt(minimumTotal) * 10n ** 18n]
      const read = readDonations(textSource(text), { minimumDonation: least })
      const table = applyEligibility(read, { insiders, identities }, () => undefined)
      const expected = eligibleDonations(
        rows.map((row) => ({ ...row, amount: BigInt(row.amount) * 10n ** 18n })),
        { minimumDonation: least, minimumTotal: total, insiders, identities },
      )
      const keyed = (donations: { donor: string; campaign: string; amount: bigint }[]) =>
        donations
          .filter(({ amount }) => amount > 0n)
          .map((each) => `${each.donor} ${each.campaign} ${each.amount}`)
          .sort()
      expect(keyed(donationsOfPairs(table, total))).toEqual(keyed(expected.donations))
      expect(new Set(table.campaigns.texts())).toEqual(new Set(rows.map((row) => row.campaign)))
    }),
    { numRuns: 400 },
  )
})
