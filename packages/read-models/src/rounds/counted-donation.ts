import type { RoundDonation } from '@commonweight/domain/views/donation'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { countedOf } from '@commonweight/qf/chain/tally'
import { matchShareOf } from '@commonweight/qf/explain/match-share-of'
import { hexOf, hexOrNull } from '../from-row'
import { donationExclusion } from './exclusion-of'
import type { DonatedCampaign } from './load-donated-campaigns'

/** A donation with what counts of its donor. 64-bit numbers are texts, whatever reads them. */
export type CountedRow = {
  campaign: string
  donor: string
  amount: string
  weight: number
  /** Weight of the donor's last refresh after it; null: none. */
  refreshed: number | null
  counted: string | null
  points: string | null
  payer: string | null
  memo: string | null
  by_operator: boolean
  block: string
  log_index: number
  tx_hash: string
  at: string
}

/** @param donations A query of rows of `donations`. */
export function countedSql(donations: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select d.campaign, d.donor, d.amount::text, d.weight, r.weight as refreshed, n.counted::text, n.points::text,
      d.payer, d.memo, d.by_operator, d.block_number::text as block, d.log_index, d.tx_hash, d.at::text
    from (${donations}) d
    left join donors n on n.account = d.donor and n.campaign = d.campaign
    left join lateral (
      select weight from refreshes r where r.donor = d.donor and r.campaign = d.campaign
        and (r.block_number, r.log_index) > (d.block_number, d.log_index)
      order by r.block_number desc, r.log_index desc limit 1
    ) r on true`
}

/** @param totals Those of the round. */
export function roundDonationOf(row: CountedRow, campaign: DonatedCampaign, totals: RoundTotals): RoundDonation {
  const weightBps = row.refreshed ?? row.weight
  const donor = { weightBps, isInsider: campaign.insiders.has(row.donor), points: BigInt(row.points ?? 0) }
  const reason = donationExclusion(donor, campaign.exclusion)
  const amount = BigInt(row.amount)
  const counted = reason ? 0n : countedOf(amount, BigInt(weightBps), totals.decimals)
  return {
    campaign: hexOf(row.campaign),
    donor: hexOf(row.donor),
    amount,
    weightBps: reason ? 0 : weightBps,
    identityWeightBps: row.weight,
    included: reason === null,
    reason,
    counted,
    matchShare: reason ? 0n : shareOf(campaign, totals, BigInt(row.counted ?? 0), counted),
    payer: hexOrNull(row.payer),
    byOperator: row.by_operator,
    memo: hexOrNull(row.memo),
    at: Number(row.at),
    blockNumber: BigInt(row.block),
    txHash: hexOf(row.tx_hash),
    logIndex: row.log_index,
  }
}

function shareOf(campaign: DonatedCampaign, totals: RoundTotals, total: bigint, part: bigint): bigint | null {
  const { hasShares, tally, minimum } = campaign
  return hasShares ? matchShareOf(totals, { tally, total, part, minimum }) : null
}
