import { cidOfDigest } from '@commonweight/domain/canonical'
import type { TermsDocument } from '@commonweight/domain/documents/terms-document'
import type { Hex } from '@commonweight/domain/hex'
import { partOf } from '@commonweight/domain/money'
import type { CampaignView, Standing } from '@commonweight/domain/views/campaign'
import type { Attester, Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { readNow } from '../freshness/read-head'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import { CAMPAIGN_INCLUDE, type CampaignRow, standingOf } from './campaign-row'
import { loadCampaignCards } from './load-campaign-cards'
import { loadObjections } from './load-objections'
import { milestoneViews } from './milestone-views'
import { SUBMISSION_INCLUDE, submissionViews } from './submission-views'

/** What a view is made from. */
export const VIEW_INCLUDE = {
  ...CAMPAIGN_INCLUDE,
  ...SUBMISSION_INCLUDE,
  extensions: true,
  attesters: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.CampaignInclude

type ViewRow = Prisma.CampaignGetPayload<{ include: typeof VIEW_INCLUDE }>

/** Everything about a campaign except its donations (see listDonations). Null if no campaign has this id. */
export async function getCampaign(db: Db, id: Hex): Promise<CampaignView | null> {
  const row = await db.campaign.findUnique({ where: { id: id.toLowerCase() }, include: VIEW_INCLUDE })
  const [view] = row ? await loadCampaignViews(db, [row], await readNow(db)) : []
  return view ?? null
}

/** Rows as views, in the same order; `now` is the chain's time, Unix seconds. */
export async function loadCampaignViews(db: Db, rows: readonly ViewRow[], now: number): Promise<CampaignView[]> {
  const [cards, objections, documents] = await Promise.all([
    loadCampaignCards(db, rows, now),
    loadObjections(
      db,
      rows.map(({ id }) => id),
    ),
    loadTermsDocuments(
      db,
      rows.map(({ digest }) => digest),
    ),
  ])
  return rows.flatMap((row, i) => {
    const card = cards[i]
    if (!card) return []
    const document = documents.get(row.digest)
    return {
      ...card,
      ...termsOf(row),
      ...progressOf(row),
      story: document?.story ?? '',
      links: document ? linksOf(document) : [],
      documentVerified: document !== undefined,
      timeline: milestoneViews(row, card, submissionViews(row, objections), document),
      standing: standingOf(row),
      submitsFrom: card.goal > 0n ? card.closesAt : 0,
      leaving: leavingOf(standingOf(row), card.opensAt, now),
      canExpire: row.status === 'active' && card.state === 'failed',
    }
  })
}

/** The rule of Campaigns.leaveRound, for the lab. */
function leavingOf(standing: Standing, opensAt: number, now: number): CampaignView['leaving'] {
  if (standing === 'applied') return 'withdraw'
  return standing === 'admitted' && now < opensAt ? 'leave' : null
}

function linksOf({ labName, labUrl, links }: TermsDocument): CampaignView['links'] {
  return labUrl ? [{ label: labName, href: labUrl }, ...links] : links
}

function termsOf(row: CampaignRow & { attesters: Attester[] }) {
  return {
    payout: hexOf(row.payout),
    gate: hexOrNull(row.gate),
    termsDigest: hexOf(row.digest),
    termsCid: cidOfDigest(hexOf(row.digest)),
    attesters: row.attesters.map(({ account }) => hexOf(account)),
    threshold: row.threshold,
    challengePeriod: row.challengePeriod,
    vetoShareBps: row.vetoShare,
    createdAt: Number(row.at),
    createdTx: hexOf(row.txHash),
  }
}

function progressOf(row: CampaignRow) {
  const paid = bigintOf(row.paid)
  return {
    releasedShareBps: row.releasedShare,
    paid,
    claimable: partOf(bigintOf(row.total), row.releasedShare) - paid,
    cutoff: Number(row.cutoff),
    sumRoots: bigintOf(row.sumRoots),
    sumSquares: bigintOf(row.sumSquares),
    counted: bigintOf(row.counted),
    countedByOperators: bigintOf(row.countedByOperators),
  }
}
