import type { TermsDocument } from '@commonweight/domain/documents/terms-document'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { MilestoneView, SubmissionView } from '@commonweight/domain/views/milestone'
import type { Extension } from '@commonweight/postgres/generated/client'
import type { CampaignRow } from './campaign-row'

/** A campaign's milestones with the last submission of each. */
export function milestoneViews(
  row: Pick<CampaignRow, 'milestones'> & { extensions: Extension[] },
  card: Pick<CampaignCard, 'milestones'>,
  submissions: readonly (SubmissionView & { milestone: number })[],
  document: TermsDocument | undefined,
): MilestoneView[] {
  return row.milestones.map(({ index, share, deadline }) => {
    const described = document?.milestones[index]
    const extension = row.extensions.find(({ milestone }) => milestone === index)
    return {
      index,
      title: described?.title ?? `Milestone ${index + 1}`,
      criteria: described?.criteria ?? '',
      shareBps: share,
      deadline: Number(extension?.deadline ?? deadline),
      state: card.milestones[index]?.state ?? 'waiting',
      submission: submissions.findLast((submission) => submission.milestone === index) ?? null,
    }
  })
}
