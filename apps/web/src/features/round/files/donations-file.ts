import { readRoundDonations } from '@commonweight/read-models/rounds/list-round-donations'
import { csvHeader, csvLines } from '../../../format/csv-text'
import type { RoundFile } from './answer-file'
import { DONATION_COLUMNS, donationRow } from './donation-rows'

/** Every donation to a campaign that ever applied to the round, and how it counts. */
export const donationsCsv: RoundFile = {
  name: 'donations',
  format: 'csv',
  async write(snapshot, { row, token, totals, now }, put) {
    await put(csvHeader(DONATION_COLUMNS))
    for await (const donations of readRoundDonations(snapshot, row, totals, now)) {
      await put(
        csvLines(
          donations.map((donation) => donationRow(donation, token)),
          DONATION_COLUMNS,
        ),
      )
    }
  },
}
