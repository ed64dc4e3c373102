import type { CampaignCard, Hex, MilestoneView, SubmissionView } from '../views'

/** One submission, to an attester of its campaign. */
export type AttesterTask = {
  campaign: CampaignCard
  milestone: MilestoneView
  submission: SubmissionView
  approved: boolean
  /** The attester said no, for good. */
  denied: boolean
  /** Neither yet. Until the release, also beyond the k-th approval: it counts should another be taken back. */
  canApprove: boolean
  /** Not denied yet; until the release. */
  canDeny: boolean
  /** Approvals are missing, and the attester has said nothing. */
  isWaiting: boolean
  /**
   * First second at which it is too late: where approvals are missing, for them, as the campaign then fails; else the end
   * of the challenge window, from which anybody may release.
   */
  dueAt: number
  attesters: Hex[]
  threshold: number
}
