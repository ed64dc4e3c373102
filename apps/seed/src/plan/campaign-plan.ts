import type { Listing } from '../listing'

/** Days since the chain began; now is day 120. */
export type Day = number

export type TokenSymbol = 'USDC' | 'DAI' | 'ETH'

/**
 * @property total Whole steps of `DONATION_STEP` of the token.
 * @property withVisitors Whether Ada, Bao (both verified) and Chidi (not) are among the donors.
 */
export type DonationsPlan = { total: number; donors: number; from: Day; to: Day; withVisitors: boolean }

/**
 * One submission of evidence.
 * @property signatures Attesters' approvals posted on `approvedOn`; two of three suffice.
 * @property vetoedOn Backers object until the veto stands. @property vetoReason What the first of them writes.
 */
export type WorkPlan = {
  milestone: number
  submittedOn: Day
  evidence: 'data' | 'weights' | 'report'
  approvedOn?: Day
  signatures?: 1 | 2 | 3
  vetoedOn?: Day
  vetoReason?: string
  releasedOn?: Day
  withdrawnOn?: Day
}

/**
 * @property round Key of a round plan; absent: no round.
 * @property admittedOn When the operator lets it in; absent: it only applied.
 */
export type CampaignPlan = {
  key: string
  listing: Listing
  token: TokenSymbol
  round?: { key: string; admittedOn?: Day; claimedOn?: Day; recoveredOn?: Day; pinnedOn?: Day }
  createdOn: Day
  opensOn: Day
  closesOn: Day
  goal: string
  challengeDays: number
  milestones: { share: number; deadlineOn: Day }[]
  donations?: DonationsPlan
  work: WorkPlan[]
  cancelledOn?: Day
  expiredOn?: Day
  refunds?: { from: Day; to: Day; donors: number }
}
