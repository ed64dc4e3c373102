import type { Hex } from '../hex'
import type { CampaignState } from '../states/campaign-state'
import type { DonationView, ExclusionReason } from './donation'

/** A donor's refund of one campaign. It takes everything at once. @property amount Base units. */
export type RefundView = { amount: bigint; to: Hex; at: number; blockNumber: bigint; txHash: Hex }

/**
 * One donation of a paid transaction, and what has become of it since.
 * @property round The round that counts it; null: none does. `isFinal`: the round is sealed. `finalFrom`: the latest
 * time at which anyone may seal it.
 * @property reason Why the round does not match it; null: it does, or there is no round.
 * @property matchShare By how much less the campaign would be matched without this donation alone, all else being equal,
 * in base units; 0 where it is not matched. Null where that is not defined, as in `RoundDonation`, or without a round.
 * @property countedBps What its amount counts with in the round: the weight of the donor's last refresh if there was one
 * since; 0 where it is not matched. @property releasedShareBps The campaign's share that was released.
 * @property released, refunded, comesBack Parts of `amount`: released to the lab; taken back; what a refund pays now, or
 * would if the current milestone failed. @property canTakeBack Whether it pays that now.
 * @property refund The donor's refund of the campaign, all of its donations together; null: none.
 */
export type ReceiptLine = Omit<DonationView, 'at' | 'blockNumber' | 'txHash'> & {
  labName: string
  state: CampaignState
  round: { id: number; title: string; isFinal: boolean; finalFrom: number } | null
  reason: ExclusionReason | null
  matchShare: bigint | null
  countedBps: number
  releasedShareBps: number
  released: bigint
  refunded: bigint
  comesBack: bigint
  canTakeBack: boolean
  refund: RefundView | null
}

/**
 * A transaction that brought donations, with all of them in the order of the chain.
 * @property lineCount How many there are; `lines` are the first of them if that is more than a page takes.
 * @property depth Blocks above its own that have been indexed.
 */
export type ReceiptView = {
  txHash: Hex
  chainId: number
  blockNumber: bigint
  blockHash: Hex
  at: number
  depth: bigint
  lines: ReceiptLine[]
  lineCount: number
}
