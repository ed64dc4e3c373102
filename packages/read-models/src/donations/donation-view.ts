import type { Donation } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import type { DonationView, TokenView } from '../views'

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
