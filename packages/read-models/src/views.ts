import type { ChainExplanation } from '@commonweight/qf/explain/explain-chain-match'
import type { CampaignReturns } from './campaigns/campaign-returns'
import type { AttesterWord, DenialWord, VetoWord } from './campaigns/submission-words'
import type { Listing } from './listing/listing'
import type { SponsorView } from './rounds/sponsor-view'
import type { UnusedMatch } from './rounds/unused-match'

/**
 * The read models: what queries return and what pages and the API show. Amounts are base units (bigint) of `token`,
 * times are Unix seconds (number), shares are basis points (number), addresses and digests are lower-case hex.
 */
export type Hex = `0x${string}`

/** Of a token that is not `listed`, `symbol` is the short address and `claims` what it calls itself. See token-view.ts. */
export type TokenView = { address: Hex; symbol: string; decimals: number; listed?: boolean; claims?: string }

/** Derived at read time from stored facts and the head's time, never stored: see campaignState in ./campaign-state. */
export type CampaignState =
  | 'upcoming'
  | 'open'
  | 'building' // closed to gifts, goal reached, milestones under way
  | 'failed'
  | 'cancelled'
  | 'completed'

export type MilestoneState = 'released' | 'in-challenge' | 'releasable' | 'submitted' | 'at-work' | 'waiting' | 'lost'

export type MilestoneView = {
  index: number
  title: string
  /** Text of the criteria from the terms document. */
  criteria: string
  shareBps: number
  /** As extended, if attesters extended it. */
  deadline: number
  state: MilestoneState
  submission: SubmissionView | null
}

export type SubmissionView = {
  number: number
  evidence: Hex
  evidenceCid: string
  submittedAt: number
  txHash: Hex
  /** Those that count. */
  approvals: AttesterWord[]
  /** Attesters that took their approval back, or said beforehand that they give none; for good. */
  denials: DenialWord[]
  /** 0 while the submission is not approved. */
  challengeEndsAt: number
  vetoes: bigint
  objections: VetoWord[]
  /** 0: nobody can veto. */
  vetoThreshold: bigint
  outcome: 'pending' | 'approved' | 'vetoed' | 'replaced' | 'released'
}

/** What lists need. */
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
  /** What a verified person's first gift of `gift` would add to the match now; null where a gift draws none. */
  firstGift: { gift: bigint; rise: bigint } | null
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
  /** Sum of the donors' counted totals in 18 decimals, and the part of it that gifts and refreshes of operators added. */
  counted: bigint
  countedByOperators: bigint
  /** First second at which evidence is taken: with a goal `closesAt`; 0: any time. */
  submitsFrom: number
  /** A member may leave its round before `opensAt`, an applicant withdraw its application at any time. */
  leaving: 'leave' | 'withdraw' | null
  createdAt: number
  createdTx: Hex
  standing: Standing
  /** It has failed, and the chain does not say so yet: anybody may have it written down. */
  canExpire: boolean
}

/** `none` also once an application was withdrawn. */
export type Standing = 'none' | 'applied' | 'admitted' | 'pinned' | 'claimed' | 'removed'

export type RoundState = 'upcoming' | 'open' | 'review' | 'sealable' | 'sealed' | 'closed'

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
  /** Campaigns of the operator's batches that could not be admitted, and have not been since. */
  skipped: Hex[]
  unused: UnusedMatch
  /** What the calculator posted. */
  result: ResultView | null
  /** Sealed with a computed result: what it pays a campaign is known once it is claimed. */
  isComputed: boolean
  sponsors: SponsorView[]
  entries: RoundEntry[]
  /** Campaigns that have applied and are not among the entries, because the site does not list them. */
  applicantsLeftOut: number
}

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
  /** As of the campaign's own page. */
  listed: boolean
  title: string
  labName: string
  standing: Standing
  donors: number
  donated: bigint
  /** As of CampaignView. */
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

/** In the contracts' integers (see qf's explain-chain-match); `donors` are those who count. */
export type EntryExplanation = Omit<ChainExplanation, 'campaign'> & { isPinned: boolean }

export type DonationView = {
  campaign: Hex
  campaignTitle: string
  donor: Hex
  /** Who paid it in the donor's name; null: the donor. */
  payer: Hex | null
  /** It counted because the payer is the donor's operator. */
  byOperator: boolean
  /** What the payer tied to the payment; null: nothing. */
  memo: Hex | null
  amount: bigint
  weightBps: number
  token: TokenView
  at: number
  blockNumber: bigint
  txHash: Hex
  logIndex: number
}

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
  /** Part of the gifts already released to the lab. */
  released: bigint
  /** What a refund pays now; 0 unless the campaign failed. */
  refundable: bigint
  refunded: bigint
  /** What would come back if the current milestone failed. */
  atRisk: bigint
  /** Points good for a veto of the current submission, whatever was given since; 0: none. */
  vetoPoints: bigint
  canVeto: boolean
  donations: DonationView[]
}

export type { AttesterTask } from './accounts/attester-task'

export type Page<T> = { items: T[] /** Opaque; null at the end. */; next: string | null }

export type { CampaignQuery, Scope } from './campaigns/campaign-query'

/** How far the indexer is; every page says it when it lags. */
export type HeadView = { chainId: number; blockNumber: bigint; blockTime: number; updatedAt: number }

/** What a page of a keyset-paged query starts after, and its size (1 to 100, 20 by default). */
export type PageQuery = { after?: string; limit?: number }
