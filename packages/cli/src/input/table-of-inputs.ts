import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { DonationTable } from '../csv/read-donations'
import { tableOfDonations } from './table-of-donations'

/** The donations that the exported inputs of a round hold: one for each donor and campaign, weights applied. */
export function tableOfInputs({ campaigns }: RoundInputs): DonationTable {
  return tableOfDonations(
    campaigns.flatMap(({ campaign, donors }) =>
      donors.map(({ donor, counted }) => ({ donor, campaign, amount: BigInt(counted) })),
    ),
  )
}
