import type { Hex } from '../hex'
import type { TokenView } from './token'

/**
 * What an account did as an attester, counted from the chain's events over the campaigns that name it, in the site's
 * tokens, that the site does not hide.
 */
export type AttesterRecord = {
  /** Campaigns that name it. Anyone may name any account. */
  campaigns: number
  /** More campaigns name it than are counted: these are the newest. */
  isPartial: boolean
  /** Submissions that it approved, also if it took the approval back, and that it denied. */
  approved: number
  denied: number
  /** Of the approved: those to which a backer objected, and those that backers' vetoes stopped. */
  challenged: number
  vetoed: number
  /** Of the approved: those that had enough approvals and then, after a denial, waited for approval again. */
  reopened: number
  /** Submissions on which it had no word when their campaign failed for want of approvals. */
  late: number
}

/** What ties an attester to a campaign that it judges, as the chain says. */
export type AttesterTies = {
  campaign: Hex
  /** It is the account of the lab, or the payout account. */
  isLab: boolean
  isPayout: boolean
  /** What it gave to the campaign, and what of the campaign's money was paid out to it, in base units. */
  given: bigint
  received: bigint
  token: TokenView
  /** Of the lab's campaigns, at most the newest 1,000: how many there are, and how many name it. */
  labCampaigns: number
  attestedCampaigns: number
}

/** A campaign's current milestone that its attesters can give more time. */
export type ExtendableView = {
  campaign: Hex
  title: string
  /** Index from 0. */
  milestone: number
  /** Unix seconds; of the terms, as more time is given once. */
  deadline: number
  attesters: Hex[]
  /** How many of them must sign. */
  threshold: number
}
