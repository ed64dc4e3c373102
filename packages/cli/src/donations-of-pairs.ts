import type { Donation } from '@commonweight/qf/totals/donation-matrix'
import type { DonationTable } from './csv/read-donations'

const LIMB_BITS = 48n

/**
 * One donation per donor and campaign of a file, in no particular order.
 * @param minimum A donor's total for a campaign, in 1e-18 token, below which it does not count.
 */
export function donationsOfPairs({ donors, campaigns, pairs }: DonationTable, minimum: bigint): Donation[] {
  const donorIds = donors.texts()
  const campaignIds = campaigns.texts()
  const donations: Donation[] = []
  pairs.forEachCampaign((campaign, { size, donors: donorOf, high, low }) => {
    for (let k = 0; k < size; k++) {
      const amount = (BigInt(high[k] ?? 0) << LIMB_BITS) + BigInt(low[k] ?? 0)
      if (amount < minimum) continue
      donations.push({ donor: donorIds[donorOf[k] ?? 0] ?? '', campaign: campaignIds[campaign] ?? '', amount })
    }
  })
  return donations
}
