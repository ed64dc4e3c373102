import type { Hex } from '@commonweight/domain/hex'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundView } from '@commonweight/domain/views/round'
import type { TokenView } from '@commonweight/domain/views/token'

export type FundCampaign = Pick<
  CampaignView,
  | 'id'
  | 'title'
  | 'labName'
  | 'state'
  | 'opensAt'
  | 'closesAt'
  | 'goal'
  | 'total'
  | 'releasedShareBps'
  | 'sumRoots'
  | 'sumSquares'
> & {
  token: TokenView
  /** Null: plain escrow, no match. */
  gate: Hex | null
  /** Lab, payout account and attesters: their gifts are never matched. */
  insiders: Hex[]
  milestones: { title: string; shareBps: number; released: boolean }[]
}

export type FundRound = Pick<
  RoundView,
  'id' | 'title' | 'state' | 'start' | 'end' | 'pool' | 'cap' | 'minimum' | 'weight' | 'pinnedCount'
> & {
  /** Whether the campaign has been admitted, so that its gifts are matched. */
  member: boolean
}

export type FundFacts = { campaign: FundCampaign; round: FundRound | null }
