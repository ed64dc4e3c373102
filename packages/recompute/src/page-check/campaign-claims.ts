import { CAMPAIGN_STATUSES, STANDINGS } from '@commonweight/abi/constants'
import type { CampaignCard, CampaignView } from '@commonweight/domain/views/campaign'
import type { DonationView } from '@commonweight/domain/views/donation'
import type { AttesterWord, MilestoneView, SubmissionView } from '@commonweight/domain/views/milestone'
import type { RoundStand } from '@commonweight/domain/views/round'
import { type Claim, type LogClaim, partsOf, viewClaim } from './claim'
import { roundStandClaims } from './round-claims'

/** A campaign's number in the order of the contract's structs for lab and payout account. */
const LAB_ROLE = 255

/** All that a campaign's page says and the chain has. @param round What its match follows from. */
export function campaignClaims(
  view: CampaignView,
  round: RoundStand | null,
  donations: readonly DonationView[],
): Claim[] {
  const { id, lab, attesters, createdTx, termsDigest, createdAt } = view
  return [
    ...cardClaims(view),
    viewClaim('campaigns', 'tallyOf', [id], { sumRoots: view.sumRoots, sumSquares: view.sumSquares }),
    viewClaim('campaigns', 'measureOf', [id], { gate: view.gate ?? zero() }),
    viewClaim('campaigns', 'progressOf', [id], {
      paid: view.paid,
      releasedShare: view.releasedShareBps,
      cutoff: view.cutoff,
      challengePeriod: view.challengePeriod,
      vetoShare: view.vetoShareBps,
      threshold: view.threshold,
      status: CAMPAIGN_STATUSES.indexOf(statusOf(view)),
    }),
    viewClaim('campaigns', 'payoutOf', [id], { payout: view.payout }),
    viewClaim('campaigns', 'claimable', [id], { '': view.claimable }),
    viewClaim('campaigns', 'donorOf', [id, lab], { role: LAB_ROLE }),
    ...attesters.map((account, i) => viewClaim('campaigns', 'donorOf', [id, account], { role: i + 1 })),
    ...standingClaims(view),
    log('CampaignCreated', createdTx, { campaign: id }, { 'terms.digest': termsDigest, '@time': createdAt }),
    { kind: 'sum', sum: 'campaign', subject: [id], parts: partsOf({ counted: view.counted }) },
    ...view.timeline.flatMap((milestone) => milestoneClaims(view, milestone)),
    ...currentClaims(view),
    ...donations.map(donationClaim),
    ...(round ? roundStandClaims(round) : []),
  ]
}

/** What a lab's desk says of its campaigns and the chain has. */
export function deskClaims(views: readonly CampaignView[]): Claim[] {
  return views.flatMap((view) => [
    ...cardClaims(view),
    viewClaim('campaigns', 'progressOf', [view.id], { releasedShare: view.releasedShareBps, cutoff: view.cutoff }),
    viewClaim('campaigns', 'claimable', [view.id], { '': view.claimable }),
    ...standingClaims(view),
    ...currentClaims(view),
  ])
}

/** What a card says of a campaign and the chain has. */
export function cardClaims(card: CampaignCard): Claim[] {
  const { id, token, state, returns } = card
  const isActive = state === 'open' || state === 'building' || state === 'upcoming'
  return [
    viewClaim('campaigns', 'tallyOf', [id], { total: card.total }),
    viewClaim('campaigns', 'windowOf', [id], {
      token: token.address,
      opensAt: card.opensAt,
      // The contract moves it when a campaign is cancelled or completed.
      ...(isActive && { closesAt: card.closesAt }),
    }),
    viewClaim('campaigns', 'measureOf', [id], { decimals: token.decimals }),
    viewClaim('campaigns', 'payoutOf', [id], { goal: card.goal }),
    viewClaim('campaigns', 'progressOf', [id], {
      milestone: card.milestones.filter((milestone) => milestone.state === 'released').length,
      milestoneCount: card.milestones.length,
    }),
    ...card.milestones.map(({ shareBps }, i) => viewClaim('campaigns', 'milestoneOf', [id, i], { share: shareBps })),
    {
      kind: 'sum',
      sum: 'campaign',
      subject: [id],
      parts: partsOf({
        donors: card.donors,
        matched: card.matched,
        ...(returns && {
          refundable: returns.refundable,
          waiting: returns.waiting,
          refunded: returns.refunded,
          recovered: returns.recovered,
        }),
      }),
    },
  ]
}

function statusOf({ state, canExpire }: CampaignView): (typeof CAMPAIGN_STATUSES)[number] {
  if (state === 'cancelled' || state === 'completed') return state
  return state === 'failed' && !canExpire ? 'failed' : 'active'
}

/** Its place in the round that it applied to, and the match that the round would pay or has paid. */
function standingClaims({ id, standing, round, matched, estimatedMatch, returns }: CampaignView): Claim[] {
  const isMember = standing === 'admitted' || standing === 'pinned' || standing === 'claimed'
  const member = viewClaim('campaigns', 'windowOf', [id], { round: isMember ? (round?.id ?? 0) : 0 })
  if (!round) return [member]
  const recovered = returns?.recovered ?? 0n
  return [
    member,
    viewClaim('matchingRounds', 'entryOf', [round.id, id], {
      standing: isMember ? STANDINGS.indexOf(standing) : 0,
      matched: recovered > 0n ? 0n : matched,
    }),
    ...(estimatedMatch > 0n ? [viewClaim('matchPreview', 'matchOf', [round.id, id], { '': estimatedMatch })] : []),
  ]
}

/** A milestone's deadline, and its submission as its events made it. */
export function milestoneClaims({ id }: { id: string }, { index, deadline, submission }: MilestoneView): Claim[] {
  const due: Claim = { kind: 'sum', sum: 'milestone', subject: [id, String(index)], parts: partsOf({ deadline }) }
  if (!submission) return [due]
  const { number, evidence, submittedAt, txHash, vetoThreshold } = submission
  const match = { campaign: id, submission: String(number) }
  const ofSubmission = { evidence, vetoThreshold, milestone: index, '@time': submittedAt }
  return [
    due,
    log('Submitted', txHash, match, ofSubmission),
    ...submission.approvals.map(({ attester, at, txHash: tx }) =>
      log('Approved', tx, { ...match, attester }, { milestone: index, '@time': at }),
    ),
    ...submission.denials.map(({ attester, at, txHash: tx, reason }) =>
      log('Denied', tx, { ...match, attester }, { reason: reason ?? zero(64), '@time': at }),
    ),
    ...submission.objections.map(({ donor, points, reason, at, txHash: tx }) =>
      log('VetoCast', tx, { ...match, donor }, { points, reason: reason ?? zero(64), '@time': at }),
    ),
    {
      kind: 'sum',
      sum: 'submission',
      subject: [id, String(number)],
      parts: partsOf({
        objections: submission.objectionCount,
        vetoes: submission.vetoes,
        approvals: submission.approvals.length,
        denials: submission.denials.length,
        challengeEndsAt: submission.challengeEndsAt,
      }),
    },
  ]
}

/** The newest submission, as the contract keeps it. */
export function currentClaims({
  id,
  timeline,
  attesters,
}: Pick<CampaignView, 'id' | 'timeline' | 'attesters'>): Claim[] {
  const all = timeline.flatMap(({ submission }) => submission ?? [])
  const newest = all.reduce<SubmissionView | null>((best, one) => (best && best.number > one.number ? best : one), null)
  if (!newest) return [viewClaim('campaigns', 'submissionOf', [id], { number: 0 })]
  const bits = (words: readonly AttesterWord[]) =>
    words.reduce((sum, { attester }) => sum | (1 << attesters.indexOf(attester)), 0)
  return [
    viewClaim('campaigns', 'submissionOf', [id], {
      number: newest.number,
      approvals: bits(newest.approvals),
      denials: bits(newest.denials),
      vetoes: newest.vetoes,
      // The contract drops it once the submission is decided.
      ...(isOpen(newest) && { challengeEndsAt: newest.challengeEndsAt }),
    }),
  ]
}

function isOpen({ outcome }: SubmissionView): boolean {
  return outcome === 'pending' || outcome === 'approved'
}

/** A donation, as its transaction made it. */
export function donationClaim(donation: DonationView): LogClaim {
  const { campaign, donor, amount, weightBps, txHash, logIndex, at, blockNumber } = donation
  const parts = { amount, weight: weightBps, '@time': at, '@block': blockNumber, ...payerParts(donation) }
  return { ...log('Donated', txHash, { campaign, donor }, parts), logIndex }
}

/** Who paid for a donation in the donor's name, and how. */
export function payerParts({ donor, payer, memo, byOperator }: Omit<DonationView, 'at' | 'blockNumber' | 'txHash'>) {
  return { '@payer': payer ?? donor, '@memo': memo ?? zero(64), '@byOperator': byOperator }
}

export function log(
  event: string,
  tx: string,
  match: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
): LogClaim {
  return {
    kind: 'log',
    contract: 'campaigns',
    event,
    tx,
    logIndex: null,
    match: partsOf(match),
    parts: partsOf(values),
  }
}

/** The zero address, or with 64 the zero digest. */
export function zero(digits = 40): string {
  return `0x${'0'.repeat(digits)}`
}
