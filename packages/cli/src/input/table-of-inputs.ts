import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import { hashOf } from '../csv/hash-bytes'
import { IdTable } from '../csv/id-table'
import { LargeAmounts, packAmount } from '../csv/packed-amount'
import { PairStore } from '../csv/pair-store'
import type { DonationTable } from '../csv/read-donations'

/** The donations that the exported inputs of a round hold: one for each donor and campaign, weights applied. */
export function tableOfInputs({ campaigns }: RoundInputs): DonationTable {
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
  for (const { campaign, donors } of campaigns) {
    const number = numberOf(table.campaigns, campaign)
    for (const { donor, counted } of donors) {
      table.pairs.add(number, numberOf(table.donors, donor), ...packAmount(BigInt(counted), larges))
      table.rows++
    }
  }
  return table
}

function numberOf(table: IdTable, id: string): number {
  const { buffer, byteOffset, byteLength } = new TextEncoder().encode(id)
  const bytes = new DataView(buffer, byteOffset, byteLength)
  return table.numberOf(bytes, 0, byteLength, hashOf(bytes, 0, byteLength))
}
