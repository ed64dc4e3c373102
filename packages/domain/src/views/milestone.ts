import type { Hex } from '../hex'
import type { MilestoneState } from '../states/milestone-state'

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
  /** Attesters that withdrew their approval, or declared in advance that they give none. A denial is final. */
  denials: DenialWord[]
  /** 0 while the submission is not approved. */
  challengeEndsAt: number
  /** The points of all objections. */
  vetoes: bigint
  /** At most 20, the heaviest first. */
  objections: VetoWord[]
  /** How many there are. */
  objectionCount: number
  /** 0: nobody can veto. */
  vetoThreshold: bigint
  outcome: 'pending' | 'approved' | 'vetoed' | 'replaced' | 'released'
}

/** When, and by which transaction, an attester's word was posted. */
export type AttesterWord = { attester: Hex; at: number; txHash: Hex }

/** `reason` is the digest of a published document; null: none. */
export type DenialWord = AttesterWord & { reason: Hex | null }

/** A backer's veto, with the points that the backer held when the submission was made. */
export type VetoWord = { donor: Hex; points: bigint; reason: Hex | null; at: number; txHash: Hex }
