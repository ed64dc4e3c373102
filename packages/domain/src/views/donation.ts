import type { Hex } from '../hex'
import type { GiftValue } from './gift-value'
import type { TokenView } from './token'

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
  /** Null: no price source is configured for the token. */
  value: GiftValue | null
  weightBps: number
  token: TokenView
  at: number
  blockNumber: bigint
  txHash: Hex
  logIndex: number
}

/**
 * Why a donation to a campaign that applied to a round is not matched. `not-admitted`, `withdrawn`, `removed` and
 * `disqualified` are about the campaign: it was never in the round, took its application back, is out of the round
 * without a published reason (it left, or failed and was dropped), or with one. `insider`: the lab, its payout account
 * or an attester gave it. `no-weight`: the donor had no weight as a person, or had not agreed to the gift.
 * `below-minimum`: all that counts of the donor in the campaign is below the round's minimum.
 */
export type ExclusionReason =
  | 'not-admitted'
  | 'withdrawn'
  | 'removed'
  | 'disqualified'
  | 'insider'
  | 'no-weight'
  | 'below-minimum'

/**
 * A donation to a campaign that applied to a round, as the round counts it.
 * @property amount Base units.
 * @property weightBps What its amount counts with: the donor's weight, of the last refresh if there was one since; 0
 * where it is not included. `identityWeightBps`: the donor's weight at the donation.
 * @property counted Its part of what counts of the donor, in 1e-18 token, rounded down; 0 where it is not included.
 * @property matchShare By how much less the campaign would be matched without it alone, all else being equal, in base
 * units; 0 where it is not included. Null where that is not defined: the campaign is set apart at the cap, failed or was
 * cancelled, or a computed result decides.
 */
export type RoundDonation = Pick<
  DonationView,
  'campaign' | 'donor' | 'payer' | 'byOperator' | 'memo' | 'amount' | 'at' | 'blockNumber' | 'txHash' | 'logIndex'
> & {
  weightBps: number
  identityWeightBps: number
  included: boolean
  reason: ExclusionReason | null
  counted: bigint
  matchShare: bigint | null
}
