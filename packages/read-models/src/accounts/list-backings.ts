import { FULL_SHARE } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import { partOf } from '@commonweight/domain/money'
import type { BackingView } from '@commonweight/domain/views/account'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { Donation, Donor, Refresh, Submission } from '@commonweight/postgres/generated/client'
import { CAMPAIGN_INCLUDE, type CampaignRow } from '../campaigns/campaign-row'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import type { Db } from '../create-db'
import { donationView } from '../donations/donation-view'
import { readNow } from '../freshness/read-head'
import { bigintOf } from '../from-row'
import { vetoPoints } from './veto-points'

/** Every campaign that the account gave to, and where the account stands there. The latest donation comes first. */
export async function listBackings(db: Db, account: Hex): Promise<BackingView[]> {
  const who = account.toLowerCase()
  const now = await readNow(db)
  const [backers, donations, refreshes, vetoes] = await Promise.all([
    db.donor.findMany({ where: { account: who } }),
    db.donation.findMany({ where: { donor: who }, orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }] }),
    db.refresh.findMany({ where: { donor: who } }),
    db.veto.findMany({ where: { donor: who }, select: { campaign: true, submission: true } }),
  ])
  const rows = await db.campaign.findMany({
    where: { id: { in: backers.map(({ campaign }) => campaign) } },
    include: { ...CAMPAIGN_INCLUDE, submitted: true },
  })
  const cards = await loadCampaignCards(db, rows, now)
  return byLastDonation(backers, donations).flatMap((backer) => {
    const at = rows.findIndex((row) => row.id === backer.campaign)
    const [row, card] = [rows[at], cards[at]]
    if (!row || !card) return []
    const ofThis = <T extends { campaign: string }>(events: T[]) => events.filter((event) => event.campaign === row.id)
    const given = ofThis(donations)
    const points = pointsOf(row, [...given, ...ofThis(refreshes)])
    const hasVetoed = ofThis(vetoes).some((veto) => veto.submission === row.submission)
    const canVeto = !hasVetoed && points > 0n && mayBeVetoed(row, card)
    return [{ ...backingOf(row, card, backer, given), vetoPoints: points, canVeto }]
  })
}

/**
 * Refunds and refreshes move a donor's row. They must not change the order of the list.
 * @param donations Newest first.
 */
function byLastDonation(backers: Donor[], donations: Donation[]): Donor[] {
  const order = [...new Set(donations.map(({ campaign }) => campaign))]
  return backers.toSorted((a, b) => order.indexOf(a.campaign) - order.indexOf(b.campaign))
}

type Backed = CampaignRow & { submitted: Submission[] }
type Backing = Omit<BackingView, 'canVeto' | 'vetoPoints'>

function backingOf(row: CampaignRow, card: CampaignCard, backer: Donor, donations: Donation[]): Backing {
  const given = bigintOf(backer.given)
  const refunded = bigintOf(backer.refunded)
  const points = bigintOf(backer.points)
  // As Campaigns.refundable rounds it. One refund takes everything.
  const unreleased = refunded > 0n ? 0n : partOf(given, FULL_SHARE - row.releasedShare)
  const isOver = card.state === 'failed' || card.state === 'cancelled'
  return {
    campaign: card,
    given,
    counted: bigintOf(backer.counted),
    countedByOperators: bigintOf(backer.countedByOperators),
    points,
    maturedPoints: partOf(points, row.releasedShare),
    released: given - partOf(given, FULL_SHARE - row.releasedShare),
    refundable: isOver ? unreleased : 0n,
    refunded,
    atRisk: isOver || card.state === 'completed' ? 0n : unreleased,
    donations: donations.map((donation) => donationView(donation, card.title, card.token)),
  }
}

/** Good for a veto of the current submission. */
function pointsOf(row: Backed, counted: (Donation | Refresh)[]): bigint {
  const submission = currentOf(row)
  if (!submission) return 0n
  const events = counted
    .map((event) => ({ ...event, counted: bigintOf(event.counted) }))
    .sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
  return vetoPoints({ submission, minimum: bigintOf(row.minimum), events })
}

/** Its challenge window is open, and there were points when it was made. */
function mayBeVetoed(row: Backed, card: CampaignCard): boolean {
  const threshold = currentOf(row)?.vetoThreshold
  return card.milestones[row.milestone]?.state === 'in-challenge' && threshold !== undefined && bigintOf(threshold) > 0n
}

function currentOf({ submitted, submission }: Backed): Submission | undefined {
  return submitted.find(({ number }) => number === submission)
}
