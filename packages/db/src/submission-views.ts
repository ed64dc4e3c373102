import { cidOfDigest } from '@commonweight/domain/canonical'
import { bigintOf, hexOf } from './from-row'
import type { Prisma } from './generated/client'
import type { SubmissionView } from './views'

/** What the submissions of a campaign are told from. */
export const SUBMISSION_INCLUDE = {
  submitted: { orderBy: { number: 'asc' } },
  approvals: { orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }] },
  challenges: true,
  vetoes: true,
  rejections: true,
} as const satisfies Prisma.CampaignInclude

type Row = Prisma.CampaignGetPayload<{ include: typeof SUBMISSION_INCLUDE }>

/** All submissions of a campaign, oldest first, each with its milestone's index. */
export function submissionViews(row: Row): (SubmissionView & { milestone: number })[] {
  return row.submitted.map((submission) => {
    const ofThis = <T extends { submission: number }>(rows: T[]) =>
      rows.filter((candidate) => candidate.submission === submission.number)
    const vetoes = ofThis(row.vetoes).reduce((sum, veto) => sum + bigintOf(veto.points), 0n)
    return {
      milestone: submission.milestone,
      number: submission.number,
      evidence: hexOf(submission.evidence),
      evidenceCid: cidOfDigest(hexOf(submission.evidence)),
      submittedAt: Number(submission.at),
      txHash: hexOf(submission.txHash),
      approvals: ofThis(row.approvals).map(({ attester, at, txHash }) => ({
        attester: hexOf(attester),
        at: Number(at),
        txHash: hexOf(txHash),
      })),
      challengeEndsAt: Number(ofThis(row.challenges)[0]?.endsAt ?? 0),
      vetoes,
      vetoThreshold: bigintOf(submission.vetoThreshold),
      outcome: outcomeOf(row, submission),
    }
  })
}

function outcomeOf(row: Row, { number, milestone }: { number: number; milestone: number }): SubmissionView['outcome'] {
  if (row.rejections.some((rejection) => rejection.submission === number)) return 'vetoed'
  // Only an unapproved submission can be replaced, so the last of a released milestone is the one that was released.
  if (row.submitted.some((other) => other.milestone === milestone && other.number > number)) return 'replaced'
  if (milestone < row.milestone) return 'released'
  return row.challenges.some((challenge) => challenge.submission === number) ? 'approved' : 'pending'
}
