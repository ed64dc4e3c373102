import type { Hex } from 'viem'

/**
 * An attester's verdict on one submission, as EAS stores it; struct `Verdict` of VerdictTypes.sol.
 * @property milestone Index from 0 of the current milestone.
 * @property submission The submission's number.
 * @property evidence SHA-256 of the manifest that was submitted.
 * @property approved False denies the submission, for good.
 * @property reason SHA-256 of a published document; without it, zero.
 */
export type Verdict = {
  campaign: Hex
  milestone: number
  submission: number
  evidence: Hex
  approved: boolean
  reason?: Hex | undefined
}
