import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTask } from '@commonweight/domain/views/account'
import { CAMPAIGN_INCLUDE } from '../campaigns/campaign-row'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import { milestoneViews } from '../campaigns/milestone-views'
import { SUBMISSION_INCLUDE, submissionViews } from '../campaigns/submission-views'
import type { Db } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { readNow } from '../freshness/read-head'
import { hexOf } from '../from-row'

/**
 * Submissions that await approval or release, for one of their attesters. Those that wait for the attester come first,
 * then those it could still approve, those it approved, and those it denied. Within each group the first due comes
 * first.
 */
export async function listAttesterTasks(db: Db, account: Hex): Promise<AttesterTask[]> {
  const who = account.toLowerCase()
  const rows = await db.campaign.findMany({
    where: { attesters: { some: { account: who } }, status: 'active', submission: { gt: 0 } },
    include: {
      ...CAMPAIGN_INCLUDE,
      ...SUBMISSION_INCLUDE,
      extensions: true,
      attesters: { orderBy: { position: 'asc' } },
    },
  })
  const cards = await loadCampaignCards(db, rows, await readNow(db))
  const documents = await loadTermsDocuments(
    db,
    rows.map((row) => row.digest),
  )
  const tasks = rows.flatMap((row, i) => {
    const card = cards[i]
    if (!card || card.state === 'failed') return []
    const submissions = submissionViews(row)
    const milestone = milestoneViews(row, card, submissions, documents.get(row.digest))[row.milestone]
    const submission = submissions.find(({ number }) => number === row.submission)
    if (!milestone || !submission) return []
    const approved = submission.approvals.some(({ attester }) => attester === who)
    const denied = submission.denials.some(({ attester }) => attester === who)
    const attesters = row.attesters.map((attester) => hexOf(attester.account))
    const hasEnough = submission.challengeEndsAt > 0
    const may = { canApprove: !approved && !denied, canDeny: !denied }
    return [
      {
        campaign: card,
        milestone,
        submission,
        approved,
        denied,
        ...may,
        attesters,
        threshold: row.threshold,
        isWaiting: may.canApprove && !hasEnough,
        dueAt: hasEnough ? submission.challengeEndsAt : Number(row.cutoff),
      },
    ]
  })
  return tasks.sort((a, b) => rankOf(a) - rankOf(b) || a.dueAt - b.dueAt)
}

function rankOf({ isWaiting, canApprove, approved }: AttesterTask): number {
  if (isWaiting) return 0
  if (canApprove) return 1
  return approved ? 2 : 3
}
