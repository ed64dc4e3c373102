import type { Hex } from '../hex'
import type { CampaignCard } from './campaign'
import type { DonationView } from './donation'
import type { MilestoneView, SubmissionView } from './milestone'
import type { Page } from './query'
import type { TokenView } from './token'

/** One account's standing in one campaign ("me" page). */
export type BackingView = {
  campaign: CampaignCard
  given: bigint
  /** Sum of 18-decimal amounts times weights. */
  counted: bigint
  countedByOperators: bigint
  /** s, the donor's points. */
  points: bigint
  maturedPoints: bigint
  /** Part of the donations that is already released to the lab. */
  released: bigint
  /** What a refund pays now; 0 unless the campaign failed. */
  refundable: bigint
  refunded: bigint
  /** What would come back if the current milestone failed. */
  atRisk: bigint
  /** Points good for a veto of the current submission, whatever was given since; 0: none. */
  vetoPoints: bigint
  canVeto: boolean
  /** The newest; `donationCount` is how many there are. */
  donations: DonationView[]
  donationCount: number
}

/** Sums over everything that an account gave in one token. */
export type BackingTotals = { token: TokenView } & Record<'given' | 'released' | 'refunded' | 'refundable', bigint>

/** One submission, as an attester of its campaign sees it. */
export type AttesterTask = {
  campaign: CampaignCard
  milestone: MilestoneView
  submission: SubmissionView
  approved: boolean
  /** The attester denied it. A denial is final. */
  denied: boolean
  /** Neither yet. Until the release, also beyond the k-th approval: it counts if another is withdrawn. */
  canApprove: boolean
  /** Not denied yet; until the release. */
  canDeny: boolean
  /** Approvals are missing, and the attester has neither approved nor denied. */
  isWaiting: boolean
  /**
   * First second at which it is too late. While approvals are missing: for them, as the campaign then fails. After
   * that: the end of the challenge window, from which anyone may release.
   */
  dueAt: number
  attesters: Hex[]
  threshold: number
}

/** A page of them. `waiting`: how many of all wait for the attester. */
export type AttesterTasks = Page<AttesterTask> & { waiting: number }

/** A donor's consent to an operator, whose donations in the donor's name count. */
export type ConsentView = {
  operator: Hex
  /** First second at which it no longer holds; where that is beyond 2^53, the largest safe number. */
  until: number
  at: number
  txHash: Hex
}

/**
 * What waits for a backer in one campaign. `refund`: `amount` can be taken back, at any time. `look`: `amount` is about
 * to be released, at `until`, and backers may object. `count`: gifts do not count fully yet and could, until `until`.
 */
export type WaitingView = {
  kind: 'refund' | 'look' | 'count'
  campaign: Hex
  title: string
  token: TokenView
  amount: bigint
  until: number
}
