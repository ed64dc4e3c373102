import type { TokenView } from './token'

/**
 * What an account did as a lab, counted from the chain's events over its campaigns in the site's tokens that the site
 * does not hide. The lab writes none of it.
 */
export type LabRecord = {
  campaigns: number
  /** It has more campaigns than are counted: these are the newest. */
  isPartial: boolean
  /** Milestones released. */
  delivered: number
  /** Of these, those whose released evidence was submitted by the deadline of the terms, and the others. */
  onTime: number
  late: number
  /** Submissions that backers' vetoes stopped. */
  vetoed: number
  /** Campaigns that failed at a milestone, that missed their goal, and that the lab cancelled. */
  failed: number
  missedGoals: number
  cancelled: number
  /** Median seconds from the submission of released evidence to its release; null: nothing was released. */
  secondsToRelease: number | null
  /** What was paid out, in base units. */
  paid: { token: TokenView; amount: bigint }[]
}

/**
 * What came to all campaigns of an account in one token, and where it is, in base units.
 * @property given By donors. @property match By rounds. @property ready Released and not yet paid out.
 * @property escrow Not released; of campaigns that failed or were cancelled, what can still go back.
 */
export type LabSums = {
  token: TokenView
  /** How many of them are in this token. */
  campaigns: number
  given: bigint
  match: bigint
  released: bigint
  ready: bigint
  escrow: bigint
}
