import type { Hex } from '@commonweight/domain/hex'
import type { ReceiptLine, ReceiptView } from '@commonweight/domain/views/receipt'
import type { Donation } from '@commonweight/postgres/generated/client'
import { Prisma } from '@commonweight/postgres/generated/client'
import { CAMPAIGN_INCLUDE } from '../campaigns/campaign-row'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import type { Db } from '../create-db'
import { loadValues } from '../donations/load-values'
import { readHead, readNow } from '../freshness/read-head'
import { hexOf } from '../from-row'
import type { CountedRow } from '../rounds/counted-donation'
import { countedSql } from '../rounds/counted-donation'
import { loadRoundParts } from './load-round-parts'
import { type LineContext, receiptLine } from './receipt-line'

/** More lines than a transaction of 16.7 million gas has room for. */
const MAX_LINES = 500

/** A transaction's donations and what has become of them; null if no indexed block has a donation of it. */
export async function getReceipt(db: Db, txHash: Hex): Promise<ReceiptView | null> {
  const hash = txHash.toLowerCase()
  const [first, lineCount] = await Promise.all([
    db.donation.findFirst({ where: { txHash: hash }, orderBy: { logIndex: 'asc' } }),
    db.donation.count({ where: { txHash: hash } }),
  ])
  if (!first) return null
  const [head, lines] = await Promise.all([readHead(db), loadLines(db, first)])
  return {
    txHash: hexOf(hash),
    chainId: first.chainId,
    blockNumber: first.blockNumber,
    blockHash: hexOf(first.blockHash),
    at: Number(first.at),
    depth: depthOf(first, head?.blockNumber),
    lines,
    lineCount,
  }
}

function depthOf({ blockNumber }: Donation, head = blockNumber): bigint {
  return head > blockNumber ? head - blockNumber : 0n
}

async function loadLines(db: Db, { txHash, blockHash }: Donation): Promise<ReceiptLine[]> {
  const rows = await db.$queryRaw<CountedRow[]>`
    ${countedSql(Prisma.sql`select * from donations where tx_hash = ${txHash} order by log_index limit ${MAX_LINES}`)}
    order by d.log_index`
  const now = await readNow(db)
  const ids = [...new Set(rows.map(({ campaign }) => campaign))]
  const donors = [...new Set(rows.map(({ donor }) => donor))]
  const [campaigns, backers, refunds, values] = await Promise.all([
    db.campaign.findMany({ where: { id: { in: ids } }, include: CAMPAIGN_INCLUDE }),
    db.donor.findMany({ where: { campaign: { in: ids }, account: { in: donors } } }),
    db.refund.findMany({ where: { campaign: { in: ids }, donor: { in: donors } } }),
    loadValues(db, [blockHash]),
  ])
  const [cards, rounds] = await Promise.all([
    loadCampaignCards(db, campaigns, now),
    loadRoundParts(db, campaigns, rows, now),
  ])
  return rows.flatMap((row) => {
    const at = campaigns.findIndex(({ id }) => id === row.campaign)
    const [campaign, card] = [campaigns[at], cards[at]]
    if (!campaign || !card) return []
    const isOf = (one: { campaign: string }, account: string) => one.campaign === row.campaign && account === row.donor
    const context: LineContext = {
      campaign,
      card,
      round: rounds.get(row) ?? null,
      given: backers.find((one) => isOf(one, one.account))?.given ?? null,
      refund: refunds.find((one) => isOf(one, one.donor)) ?? null,
      value: values({
        blockHash,
        amount: BigInt(row.amount),
        token: card.token.address,
        decimals: card.token.decimals,
      }),
    }
    return [receiptLine(row, context)]
  })
}
