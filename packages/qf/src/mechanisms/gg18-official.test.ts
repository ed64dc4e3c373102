import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close'
import { type CountedDonation, officialRaw } from '../../test/official-match'
import { sharedText } from '../../test/shared-text'
import { donationMatrix } from '../totals/donation-matrix'
import { computeMatch } from './compute-match'
import { floatPayouts } from './float-payouts'

const FOLDER = 'gg18-token-engineering'
const donations = sharedText(`${FOLDER}/donations.csv`)
const official = sharedText(`${FOLDER}/official_matching.csv`)

/** No column that is read here quotes a comma. */
function rowsOf(text: string | undefined): Record<string, string>[] {
  const [header = '', ...lines] = (text ?? '').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index], value])))
}

describe.skipIf(donations.text === undefined || official.text === undefined)(donations.label, () => {
  const counted = rowsOf(donations.text).flatMap(({ donor = '', project = '', amount_usd, coefficient }) => {
    const usd = Number(amount_usd) * Number(coefficient)
    return usd > 0 ? [{ donor, project, usd }] : []
  })
  const rows = rowsOf(official.text)
  const own = (project: string | undefined) => counted.filter((donation) => donation.project === project)

  test('535 donations count, of the donors and dollars that the official figures name', () => {
    expect(counted.length).toBe(535)
    expect(rows.map(({ project }) => new Set(own(project).map(({ donor }) => donor)).size)).toEqual(
      rows.map(({ eligible_donors }) => Number(eligible_donors)),
    )
    expectClose(
      rows.map(({ project }) => own(project).reduce((sum, { usd }) => sum + usd, 0)),
      rows.map(({ eligible_donated_usd }) => Number(eligible_donated_usd)),
    )
  })

  test('the official matches to 1e-9, with their mean of repeat donations, nothing subtracted, 25,000 and a cap of a fifth', () => {
    const raw = officialRaw(counted)
    const payouts = floatPayouts(Float64Array.from(raw.values()), {
      pool: 25_000n * 10n ** 18n,
      cap: 5_000n * 10n ** 18n,
      decimals: 18,
      surplus: 'pay-all',
      overflow: 'hand-on',
      remainder: 'keep',
    })
    expect([...raw.keys()]).toEqual(rows.map(({ project }) => project))
    expectClose(
      payouts.map((payout) => Number(payout) / 1e18),
      rows.map(({ qf_matching_usd }) => Number(qf_matching_usd)),
    )
  })

  test('capped funding gives them too, where a donor counts with the mean of repeat donations', () => {
    const donors = new Map<string, CountedDonation[]>()
    for (const each of counted) {
      const key = `${each.donor} ${each.project}`
      donors.set(key, [...(donors.get(key) ?? []), each])
    }
    const means = [...donors.values()].flatMap((all) => {
      const [first] = all
      const mean = all.reduce((sum, { usd }) => sum + usd, 0) / all.length
      return first ? [{ donor: first.donor, campaign: first.project, amount: BigInt(Math.round(mean * 1e18)) }] : []
    })
    const { matches, used } = computeMatch(donationMatrix(means), {
      mechanism: 'capped',
      pool: 25_000n * 10n ** 18n,
      cap: 5_000n * 10n ** 18n,
      decimals: 18,
      surplus: 'pay-all',
    })
    expect(used).toBe('capped')
    const found = new Map(matches.map(({ campaign, matched }) => [campaign, Number(matched) / 1e18]))
    expectClose(
      rows.map(({ project = '' }) => found.get(project) ?? Number.NaN),
      rows.map(({ qf_matching_usd }) => Number(qf_matching_usd)),
    )
  })
})
