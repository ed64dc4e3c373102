import type { Donation } from '@commonweight/qf/totals/donation-matrix'
import type { DonationTable } from './csv/read-donations'

const LIMB_BITS = 48n

/**
 * One donation per donor and project of a file, in no particular order.
 * @param minimum A donor's total for a project, in 1e-18 token, below which it does not count.
 */
export function donationsOfPairs({ donors, projects, pairs }: DonationTable, minimum: bigint): Donation[] {
  const donorIds = donors.texts()
  const projectIds = projects.texts()
  const donations: Donation[] = []
  pairs.forEachProject((project, { size, donors: donorOf, high, low }) => {
    for (let k = 0; k < size; k++) {
      const amount = (BigInt(high[k] ?? 0) << LIMB_BITS) + BigInt(low[k] ?? 0)
      if (amount < minimum) continue
      donations.push({ donor: donorIds[donorOf[k] ?? 0] ?? '', campaign: projectIds[project] ?? '', amount })
    }
  })
  return donations
}
