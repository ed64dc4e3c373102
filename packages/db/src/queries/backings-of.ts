import { campaignCards } from '../campaign-cards'
import { CAMPAIGN_INCLUDE, type CampaignRow } from '../campaign-row'
import type { Db } from '../create-db'
import { donationView } from '../donation-view'
import { bigintOf } from '../from-row'
import type { Donation, Donor } from '../generated/client'
import { nowOf } from '../now-of'
import type { BackingView, CampaignCard, Hex } from '../views'

const FULL_SHARE = 10_000n

/** Every campaign that the account gave to, and where it stands there; the last gift first. */
export async function backingsOf(db: Db, account: Hex): Promise<BackingView[]> {
  const who = account.toLowerCase()
  const now = await nowOf(db)
  const [backers, donations, vetoes] = await Promise.all([
    db.donor.findMany({ where: { account: who }, orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }] }),
    db.donation.findMany({ where: { donor: who }, orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }] }),
    db.veto.findMany({ where: { donor: who }, select: { campaign: true, submission: true } }),
  ])
  const rows = await db.campaign.findMany({
    where: { id: { in: backers.map(({ campaign }) => campaign) } },
    include: { ...CAMPAIGN_INCLUDE, submitted: true },
  })
  const cards = await campaignCards(db, rows, now)
  return backers.flatMap((backer) => {
    const at = rows.findIndex((row) => row.id === backer.campaign)
    const [row, card] = [rows[at], cards[at]]
    if (!row || !card) return []
    const gifts = donations.filter((donation) => donation.campaign === backer.campaign)
    const hasVetoed = vetoes.some((veto) => veto.campaign === row.id && veto.submission === row.submission)
    return [{ ...backingOf(row, card, backer, gifts), canVeto: !hasVetoed && mayVeto(row, card, backer) }]
  })
}

function backingOf(
  row: CampaignRow,
  card: CampaignCard,
  backer: Donor,
  gifts: Donation[],
): Omit<BackingView, 'canVeto'> {
  const given = bigintOf(backer.given)
  const refunded = bigintOf(backer.refunded)
  const points = bigintOf(backer.points)
  const share = BigInt(row.releasedShare)
  // As Campaigns.refundable rounds it. One refund takes everything.
  const unreleased = refunded > 0n ? 0n : (given * (FULL_SHARE - share)) / FULL_SHARE
  const isOver = card.state === 'failed' || card.state === 'cancelled'
  return {
    campaign: card,
    given,
    counted: bigintOf(backer.counted),
    points,
    maturedPoints: (points * share) / FULL_SHARE,
    released: given - (given * (FULL_SHARE - share)) / FULL_SHARE,
    refundable: isOver ? unreleased : 0n,
    refunded,
    atRisk: isOver || card.state === 'completed' ? 0n : unreleased,
    donations: gifts.map((gift) => donationView(gift, card.title, card.token)),
  }
}

/** The rule of Campaigns.veto: points, counted before the submission, in its challenge window. */
function mayVeto(
  row: CampaignRow & { submitted: { number: number; at: bigint }[] },
  card: CampaignCard,
  backer: Donor,
) {
  const submission = row.submitted.find(({ number }) => number === row.submission)
  const isInChallenge = card.milestones[row.milestone]?.state === 'in-challenge'
  return (
    isInChallenge && submission !== undefined && bigintOf(backer.points) > 0n && backer.lastCountedAt < submission.at
  )
}
