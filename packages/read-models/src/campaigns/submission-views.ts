import { cidOfDigest } from '@commonweight/domain/canonical'
import type { AttesterWord, SubmissionView } from '@commonweight/domain/views/milestone'
import type { Prisma } from '@commonweight/postgres/generated/client'
import { bigintOf, hexOf, hexOrNull } from '../from-row'
import type { Objections } from './load-objections'

/** What the views of a campaign's submissions are made from, besides their objections. */
export const SUBMISSION_INCLUDE = {
  submitted: { orderBy: { number: 'asc' } },
  approvals: { orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }] },
  denials: { orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }] },
  challenges: true,
  reopenings: true,
  rejections: true,
} as const satisfies Prisma.CampaignInclude

type Row = Prisma.CampaignGetPayload<{ include: typeof SUBMISSION_INCLUDE }>

/** All submissions of a campaign, oldest first, each with its milestone's index. */
export function submissionViews(row: Row, objections: Objections): (SubmissionView & { milestone: number })[] {
  return row.submitted.map((submission) => {
    const ofThis = <T extends { submission: number }>(rows: T[]) =>
      rows.filter((candidate) => candidate.submission === submission.number)
    const denials = ofThis(row.denials)
    const counts = ({ attester }: { attester: string }) => !denials.some((denial) => denial.attester === attester)
    const { vetoes, count, heaviest } = objections(row.id, submission.number)
    return {
      milestone: submission.milestone,
      number: submission.number,
      evidence: hexOf(submission.evidence),
      evidenceCid: cidOfDigest(hexOf(submission.evidence)),
      submittedAt: Number(submission.at),
      txHash: hexOf(submission.txHash),
      approvals: ofThis(row.approvals).filter(counts).map(wordOf),
      denials: denials.map((denial) => ({ ...wordOf(denial), reason: hexOrNull(denial.reason) })),
      challengeEndsAt: challengeEndOf(row, submission.number),
      vetoes,
      objections: heaviest,
      objectionCount: count,
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
  return challengeEndOf(row, number) > 0 ? 'approved' : 'pending'
}

function wordOf({ attester, at, txHash }: { attester: string; at: bigint; txHash: string }): AttesterWord {
  return { attester: hexOf(attester), at: Number(at), txHash: hexOf(txHash) }
}

/** End of the challenge window, 0 if none was started or a denial ended it. */
function challengeEndOf(row: Row, submission: number): number {
  const windows = [...row.challenges, ...row.reopenings].filter((candidate) => candidate.submission === submission)
  const last = windows.sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex).at(-1)
  return last && 'endsAt' in last ? Number(last.endsAt) : 0
}
