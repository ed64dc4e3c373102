import type { Hex } from '../hex'
import type { CampaignState } from '../states/campaign-state'
import type { RoundState } from '../states/round-state'
import type { Standing } from './campaign'
import type { ExclusionReason } from './donation'
import type { Listing } from './listing'
import type { TokenView } from './token'

/** A round as lists show it. */
export type RoundCard = Listing & {
  id: number
  title: string
  summary: string
  operator: Hex
  token: TokenView
  gate: Hex
  state: RoundState
  start: number
  end: number
  /** First second at which the operator can no longer disqualify, and no result be posted. */
  reviewEndsAt: number
  /** First second at which anyone may seal, as things stand. */
  sealableAt: number
  /** The same, whatever is posted and vetoed. */
  latestSealAt: number
  /** First second at which its campaigns count as settled, claimed or not. */
  settledFrom: number
  claimUntil: number
  reviewPeriod: number
  /** May post a result computed off chain; null: none. */
  calculator: Hex | null
  pool: bigint
  cap: bigint
  /** 18 decimals. */
  minimum: bigint
  campaigns: number
  donors: number
  donated: bigint
  isDemo: boolean
}

export type RoundView = RoundCard & {
  termsHash: Hex
  digest: Hex
  weight: bigint
  pinnedCount: number
  claimed: bigint
  recovered: bigint
  attesters: Hex[]
  threshold: number
  /** Least challenge period of its campaigns, seconds. */
  challengePeriod: number
  /** Funded before the start of a round with a calculator: money that may veto a result. */
  early: bigint
  /** Most that may still be funded now, 0 once the review is over; null: no limit. */
  fundRoom: bigint | null
  /** Campaigns ever admitted. */
  members: number
  /** Campaigns of the operator's batches that could not be admitted, and have not been since: the first 100. */
  skipped: Hex[]
  /** How many those are in all. */
  skippedCount: number
  unused: UnusedMatch
  /** What the calculator posted. */
  result: ResultView | null
  /** Sealed with a computed result: what it pays a campaign is known once it is claimed. */
  isComputed: boolean
  /** A page, those who funded most first; `nextSponsors` is the cursor of the next one, null at the end. */
  sponsors: SponsorView[]
  nextSponsors: string | null
  sponsorCount: number
  /** Early money by its holders, the three largest, and how many there are in all. */
  earlyHolders: { largest: Pick<SponsorView, 'sponsor' | 'early'>[]; count: number }
  /**
   * A page: campaigns that are or were in the round, those with the highest match first, then applicants, the oldest
   * first. `next` is the cursor of the next one, null at the end.
   */
  entries: RoundEntry[]
  next: string | null
  /** How many entries there are in all, whatever is searched for. */
  entryCount: number
  /** Campaigns that have applied and are not among the entries, because the site does not list them. */
  applicantsLeftOut: number
}

/** What a campaign's match follows from, of the round that it applied to. */
export type RoundStand = RoundCard & Pick<RoundView, 'weight' | 'pinnedCount' | 'isComputed'>

/** A campaign that can be paid its match now, in base units. */
export type DueMatch = { campaign: Hex; title: string; match: bigint }

/**
 * What anyone can do for the campaigns of a round, in parts that one visit can do. Counts are of all of them.
 * @property failed In the round, unsealed, and failed or cancelled. @property heaviest Of those not set apart at the
 * cap, the largest weights first. @property due Matches to be claimed by the chain's own formula, the largest first.
 * @property waiting Campaigns that can still be paid, by whatever result. @property applicants The oldest first.
 */
export type RoundTasks = {
  failed: { count: number; campaigns: Hex[] }
  heaviest: { campaign: Hex; weight: bigint }[]
  due: { count: number; sum: bigint; matches: DueMatch[] }
  waiting: number
  applicants: Pick<RoundEntry, 'campaign' | 'title' | 'labName'>[]
}

/** A round, and the terms that a campaign takes over when it applies. */
export type JoinableRound = RoundCard & Pick<RoundView, 'attesters' | 'threshold' | 'challengePeriod'>

/** A result computed off chain. Digests are SHA-256. */
export type ResultView = {
  /** Merkle root over (campaign, base units). */
  root: Hex
  inputs: Hex
  configuration: Hex
  code: Hex
  /** Which of inputs and configuration are stored here as documents. */
  stored: Hex[]
  vetoUntil: number
  /** Early money whose sponsors objected. */
  vetoes: bigint
  /** Whether that was more than half: the result on chain executes instead. */
  isVetoed: boolean
  /** When it was; 0: it was not. */
  vetoedAt: number
  at: number
  txHash: Hex
}

export type RoundEntry = {
  campaign: Hex
  /** As on the campaign's own page. */
  listed: boolean
  title: string
  labName: string
  standing: Standing
  /** Of the operator's published reason for taking it out; null: none. */
  reasonDigest: Hex | null
  donors: number
  donated: bigint
  /** As in CampaignView. */
  counted: bigint
  countedByOperators: bigint
  /** w = S^2 - Q. */
  weight: bigint
  /** Exact after the seal, "if the round ended now" before. 0 until claimed where the result was computed off chain. */
  match: bigint
  /** Match paid into its escrow. */
  claimed: bigint
  /** How the match that the chain computes comes about; null where the campaign does not count in the round. */
  explanation: EntryExplanation | null
  state: CampaignState
}

/**
 * Why a campaign receives its match on the chain, in the contracts' integers.
 * @property donors Those who count.
 * @property sumRoots, sumSquares S in sqrt(1e-18 token), Q in 1e-18 token.
 * @property equalDonors S^2 / Q: this many donors who each count the same would have this S and Q. For show: rounded.
 * @property weight w = S^2 - Q, in 1e-18 token.
 * @property share Of the weights of all campaigns, in basis points, floored.
 * @property ideal The subsidy that quadratic funding asks for, w in base units, floored: no match exceeds it.
 * @property matched In base units, as the contract pays it.
 * @property withoutCap What it would be matched if no campaign had a cap, in base units.
 * @property capEffect matched - withoutCap: below 0 the cap took it, above 0 what the cap took from others came here.
 */
export type EntryExplanation = {
  donors: number
  sumRoots: bigint
  sumSquares: bigint
  equalDonors: number
  weight: bigint
  share: bigint
  ideal: bigint
  matched: bigint
  withoutCap: bigint
  capEffect: bigint
  isPinned: boolean
}

/**
 * A campaign that applied to a round, ever.
 * @property reason Why its donations are not matched; null: they are.
 * @property appliedAt When it was created, which is when it applies.
 */
export type RoundApplication = RoundEntry & {
  lab: Hex
  payout: Hex
  included: boolean
  reason: ExclusionReason | null
  appliedAt: number
  blockNumber: bigint
  logIndex: number
  txHash: Hex
}

export type SponsorView = {
  sponsor: Hex
  funded: bigint
  /** The part that it paid itself: anyone may name a sponsor. */
  paidItself: bigint
  early: bigint
  /** What was paid back to it as a sponsor, and can be now: nothing where the terms name another account. */
  reclaimed: bigint
  reclaimable: bigint
}

/** What the round does not use, or gets back; base units. */
export type UnusedMatch = {
  /** The account that gets it; null: the sponsors, pro rata. */
  to: Hex | null
  /**
   * What it would be if the round ended as it stands now. Of a sealed computed result, what is not claimed or came
   * back: the chain does not show what such a result gives each campaign before the claim, so until claims end this may
   * be due to campaigns.
   */
  estimate: bigint
  reclaimed: bigint
  reclaimable: bigint
}
