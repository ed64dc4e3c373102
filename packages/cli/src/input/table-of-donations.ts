import type { Donation } from '@commonweight/qf/totals/donation-matrix'
import { hashOf } from '../csv/hash-bytes'
import { IdTable } from '../csv/id-table'
import { LargeAmounts, packAmount } from '../csv/packed-amount'
import { PairStore } from '../csv/pair-store'
import type { DonationTable } from '../csv/read-donations'

/** Donations as a file of them would be read. */
export function tableOfDonations(donations: Iterable<Donation>): DonationTable {
  const larges = new LargeAmounts()
  const table = {
    campaignName: 'campaign' as const,
    donors: new IdTable(),
    campaigns: new IdTable(),
    pairs: new PairStore(larges),
    rows: 0,
    cuts: 0,
    belowMinimum: 0,
    shortened: 0,
  }
  for (const { donor, campaign, amount } of donations) {
    const [to, from] = [numberOf(table.campaigns, campaign), numberOf(table.donors, donor)]
    table.pairs.add(to, from, ...packAmount(amount, larges))
    table.rows++
  }
  return table
}

function numberOf(table: IdTable, id: string): number {
  const { buffer, byteOffset, byteLength } = new TextEncoder().encode(id)
  const bytes = new DataView(buffer, byteOffset, byteLength)
  return table.numberOf(bytes, 0, byteLength, hashOf(bytes, 0, byteLength))
}
