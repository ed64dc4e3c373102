import type { Hex } from '../views'

/** When, and by which transaction, an attester's word was posted. */
export type AttesterWord = { attester: Hex; at: number; txHash: Hex }

/** `reason` is the digest of a published document; null: none. */
export type DenialWord = AttesterWord & { reason: Hex | null }

/** A backer's veto, with the points that it held when the submission was made. */
export type VetoWord = { donor: Hex; points: bigint; reason: Hex | null; at: number; txHash: Hex }
