import type { DonationView } from '@commonweight/domain/views/donation'
import type { TokenView } from '@commonweight/domain/views/token'
import type { Donation } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import type { Values } from './load-values'

type Of = { title: string; token: TokenView; values: Values }

export function donationView(row: Donation, { title, token, values }: Of): DonationView {
  const amount = bigintOf(row.amount)
  return {
    campaign: hexOf(row.campaign),
    campaignTitle: title,
    donor: hexOf(row.donor),
    payer: hexOrNull(row.payer),
    byOperator: row.byOperator,
    memo: hexOrNull(row.memo),
    amount,
    value: values({ blockHash: row.blockHash, amount, token: token.address, decimals: token.decimals }),
    weightBps: row.weight,
    token,
    at: Number(row.at),
    blockNumber: row.blockNumber,
    txHash: hexOf(row.txHash),
    logIndex: row.logIndex,
  }
}
