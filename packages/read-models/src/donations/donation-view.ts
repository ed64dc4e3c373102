import type { DonationView } from '@commonweight/domain/views/donation'
import type { TokenView } from '@commonweight/domain/views/token'
import type { Donation } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOf, hexOrNull } from '../from-row'

export function donationView(row: Donation, campaignTitle: string, token: TokenView): DonationView {
  return {
    campaign: hexOf(row.campaign),
    campaignTitle,
    donor: hexOf(row.donor),
    payer: hexOrNull(row.payer),
    byOperator: row.byOperator,
    memo: hexOrNull(row.memo),
    amount: bigintOf(row.amount),
    weightBps: row.weight,
    token,
    at: Number(row.at),
    blockNumber: row.blockNumber,
    txHash: hexOf(row.txHash),
    logIndex: row.logIndex,
  }
}
