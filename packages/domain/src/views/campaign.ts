import type { Hex } from '../hex'
import type { CampaignState } from '../states/campaign-state'
import type { MilestoneState } from '../states/milestone-state'
import type { RoundState } from '../states/round-state'
import type { Listing } from './listing'
import type { MilestoneView } from './milestone'
import type { TokenView } from './token'

/**
 * A campaign as lists show it. Here and in all views: amounts are base units (bigint) of `token`, times are Unix
 * seconds (number), shares are basis points (number), addresses and digests are lower-case hex.
 */
export type CampaignCard = Listing & {
  id: Hex
  title: string
  summary: string
  labName: string
  lab: Hex
  /** Demo campaigns describe real projects that have nothing to do with this site. */
  demo: boolean
  model: { parameters: string; licence: string; base: string; kind: string }
  token: TokenView
  state: CampaignState
  total: bigint
  goal: bigint
  /** Base units released to the lab, whether withdrawn or not. */
  released: bigint
  matched: bigint
  returns: CampaignReturns | null
  /** If its round ended now; 0 where there is none. */
  estimatedMatch: bigint
  /** What a verified person's first donation of `amount` would add to the match now; null where it draws none. */
  firstDonation: { amount: bigint; rise: bigint } | null
  /** It takes donations, and an open round has admitted it. */
  isMatched: boolean
  /**
   * Of a campaign under way, until when objections are possible or, without approved evidence, from when on it fails; null
   * of others.
   */
  waitsUntil: number | null
  donors: number
  opensAt: number
  closesAt: number
  milestones: { shareBps: number; state: MilestoneState }[]
  /** A member may cancel before `end`, once its match is claimed, or from `settledFrom` on. */
  round: { id: number; title: string; state: RoundState; end: number; settledFrom: number } | null
}

export type CampaignView = CampaignCard & {
  /** Markdown from the terms document, unsanitised. */
  story: string
  links: { label: string; href: string }[]
  payout: Hex
  gate: Hex | null
  termsDigest: Hex
  termsCid: string
  /** False while the document is missing or its bytes do not match the digest: then titles are placeholders. */
  documentVerified: boolean
  attesters: Hex[]
  threshold: number
  challengePeriod: number
  vetoShareBps: number
  timeline: MilestoneView[]
  releasedShareBps: number
  paid: bigint
  claimable: bigint
  cutoff: number
  sumRoots: bigint
  sumSquares: bigint
  /** Sum of the donors' counted totals in 18 decimals, and the part that operators' donations and refreshes added. */
  counted: bigint
  countedByOperators: bigint
  /** First second at which evidence is taken: with a goal `closesAt`; 0: any time. */
  submitsFrom: number
  /** A member may leave its round before `opensAt`, an applicant withdraw its application at any time. */
  leaving: 'leave' | 'withdraw' | null
  createdAt: number
  createdTx: Hex
  standing: Standing
  /** It has failed, and the chain does not record so yet: anyone may have it recorded. */
  canExpire: boolean
}

/** A campaign's standing in the round that it applied to. `none` also after an application was withdrawn. */
export type Standing = 'none' | 'applied' | 'admitted' | 'pinned' | 'claimed' | 'removed'

/** What a campaign that failed or was cancelled returns, in base units, donations and match apart. */
export type CampaignReturns = {
  /** What donors can still take back: the unreleased part of each, rounded down as Campaigns.refundable rounds it. */
  refundable: bigint
  /** How many donors can still take something back. */
  waiting: number
  /** What donors took back. */
  refunded: bigint
  /** Unreleased match in escrow, which anyone may return to its round. */
  recoverable: bigint
  /** Match that went back to its round. */
  recovered: bigint
  /** The account to which the round then owes the match; null: its sponsors, each a part, or no round. */
  matchTo: Hex | null
}
