import type { Address, Hex } from 'viem'

/**
 * A milestone of a campaign.
 * @property share Basis points of all money raised; a campaign's shares add to 10,000.
 * @property deadline Unix seconds by which the evidence is due.
 * @property criteria SHA-256 of the criteria's text: `textDigest` of @commonweight/domain/canonical.
 */
export type MilestoneTerms = { share: number; deadline: number; criteria: Hex }

/**
 * All that is fixed when a campaign is created; struct `Terms` of CampaignTypes.sol, which documents each field.
 * Times are Unix seconds, `goal` base units, `vetoShare` basis points. `round` is 0 for none, `gate` the zero address
 * for plain escrow, `token` the zero address for the native coin. `attesters` ascend.
 */
export type Terms = {
  lab: Address
  payout: Address
  token: Address
  gate: Address
  round: number
  digest: Hex
  opensAt: number
  closesAt: number
  goal: bigint
  threshold: number
  attesters: readonly Address[]
  challengePeriod: number
  vetoShare: number
  milestones: readonly MilestoneTerms[]
}
