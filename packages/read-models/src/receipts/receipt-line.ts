import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { GiftValue } from '@commonweight/domain/views/gift-value'
import type { ReceiptLine, RefundView } from '@commonweight/domain/views/receipt'
import type { Prisma, Refund } from '@commonweight/postgres/generated/client'
import type { CampaignRow } from '../campaigns/campaign-row'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import type { CountedRow } from '../rounds/counted-donation'
import type { RoundPart } from './load-round-parts'

/** @property given All that the donor gave to the campaign; null: no sum is stored. */
export type LineContext = {
  campaign: CampaignRow
  card: CampaignCard
  round: RoundPart | null
  given: Prisma.Decimal | null
  refund: Refund | null
  value: GiftValue | null
}

/** One donation of a transaction, and what has become of it since. */
export function receiptLine(
  row: CountedRow,
  { campaign, card, round, given, refund, value }: LineContext,
): ReceiptLine {
  const amount = BigInt(row.amount)
  const unreleased = partOf(amount, FULL_SHARE - campaign.releasedShare)
  const isOver = card.state === 'failed' || card.state === 'cancelled'
  const comesBack = refund || card.state === 'completed' ? 0n : unreleased
  return {
    campaign: hexOf(row.campaign),
    campaignTitle: card.title,
    labName: card.labName,
    state: card.state,
    donor: hexOf(row.donor),
    payer: hexOrNull(row.payer),
    byOperator: row.by_operator,
    memo: hexOrNull(row.memo),
    amount,
    value,
    weightBps: row.weight,
    token: card.token,
    logIndex: row.log_index,
    round: round?.round ?? null,
    reason: round?.counted.reason ?? null,
    matchShare: round?.counted.matchShare ?? null,
    countedBps: round?.counted.weightBps ?? 0,
    releasedShareBps: campaign.releasedShare,
    released: amount - unreleased,
    refunded: refund ? partOfRefund(amount, refund, given) : 0n,
    comesBack,
    canTakeBack: isOver && comesBack > 0n,
    refund: refund && refundView(refund),
  }
}

/** A refund pays for all of a donor's donations together; each has its share, rounded down. */
function partOfRefund(amount: bigint, refund: Refund, given: Prisma.Decimal | null): bigint {
  const all = given ? bigintOf(given) : 0n
  return all === 0n ? 0n : (bigintOf(refund.amount) * amount) / all
}

function refundView({ amount, to, at, blockNumber, txHash }: Refund): RefundView {
  return { amount: bigintOf(amount), to: hexOf(to), at: Number(at), blockNumber, txHash: hexOf(txHash) }
}
