import type { Hex } from '../hex'
import type { TokenView } from './token'

/** Amounts are base units, times Unix seconds. Each span of time begins at `from` and lasts until the next one. */

/**
 * What was given to a campaign in a span of days.
 * @property newDonors Accounts whose first gift to it this was; the other gifts are by accounts that gave again.
 */
export type GiftSpan = { from: number; amount: bigint; gifts: number; newDonors: number }

/**
 * A campaign's part of the weight of all members of its round at the end of a span, in basis points, by the members of
 * today and before any cap.
 */
export type ShareSpan = { from: number; shareBps: number }

/**
 * What moved in all campaigns of an account in a span, and what they held at its end.
 * @property came Gifts and match. @property paid To payout accounts. @property back To donors and rounds.
 */
export type TreasurySpan = { from: number; came: bigint; paid: bigint; back: bigint; held: bigint }

export type Treasury = { token: TokenView; spans: TreasurySpan[] }

export const CAMPAIGN_EVENTS = [
  'created',
  'donation',
  'refund',
  'match',
  'joined',
  'left',
  'submitted',
  'approved',
  'denied',
  'challenge',
  'reopened',
  'veto',
  'rejected',
  'extended',
  'released',
  'paid',
  'ended',
] as const

/**
 * Something that an event of the chain says about a campaign.
 * Match that goes back to a round is a refund to the rounds' contract.
 * @property who The account that gave, judged, objected or was paid; null where there is none.
 * @property milestone Its index, from 0. @property until A deadline that follows. @property round Its number.
 */
export type CampaignEvent = {
  kind: (typeof CAMPAIGN_EVENTS)[number]
  at: number
  txHash: Hex
  blockNumber: bigint
  logIndex: number
  who: Hex | null
  amount: bigint | null
  milestone: number | null
  until: number | null
  round: number | null
}
