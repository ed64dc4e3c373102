import type { Hex } from '../hex'
import type { TokenView } from './token'

export type DonationView = {
  campaign: Hex
  campaignTitle: string
  donor: Hex
  /** Who paid it in the donor's name; null: the donor. */
  payer: Hex | null
  /** It counted because the payer is the donor's operator. */
  byOperator: boolean
  /** What the payer tied to the payment; null: nothing. */
  memo: Hex | null
  amount: bigint
  weightBps: number
  token: TokenView
  at: number
  blockNumber: bigint
  txHash: Hex
  logIndex: number
}
