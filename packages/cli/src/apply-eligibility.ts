import { eligibleDonations } from '@commonweight/qf/eligibility/eligible-donations'
import { FULL_WEIGHT } from '@commonweight/qf/exact/units'
import type { DonationTable } from './csv/read-donations'
import { donationsOfPairs } from './donations-of-pairs'
import { tableOfDonations } from './input/table-of-donations'

/**
 * The donations that count where some accounts are insiders of campaigns and some are of one person. Weights and the
 * minimum of a donation have been applied to each row; the minimum of a total is applied later, to what persons gave.
 * @throws RangeError as `eligibleDonations`.
 */
export function applyEligibility(
  table: DonationTable,
  {
    insiders = new Map(),
    identities = new Map(),
  }: {
    insiders?: ReadonlyMap<string, readonly string[]>
    identities?: ReadonlyMap<string, string>
  },
  warn: (message: string) => void,
): DonationTable {
  const given = donationsOfPairs(table, 0n).map((each) => ({ ...each, weight: FULL_WEIGHT }))
  const rules = { minimumDonation: 0n, minimumTotal: 0n, insiders, identities }
  const { donations, excluded } = eligibleDonations(given, rules)
  const counted = tableOfDonations(donations)
  const known = new Set(counted.campaigns.texts())
  const unknown = [...insiders.keys()].filter((campaign) => !known.has(campaign))
  if (unknown.length > 0)
    warn(`${unknown.length} campaigns of --insiders are not in the file, like ${JSON.stringify(unknown[0])}.`)
  if (excluded.length > 0) warn(`${excluded.length} totals that insiders gave to their own campaigns do not count.`)
  const [accounts, persons] = [table.donors.size, new Set(donations.map(({ donor }) => donor)).size]
  if (persons < accounts) warn(`${accounts} accounts are ${persons} persons.`)
  return { ...table, donors: counted.donors, campaigns: counted.campaigns, pairs: counted.pairs }
}
