import type { Hex } from 'viem'

/**
 * An account's consent that a gate binds a nullifier to it, for good; struct `Consent` of PersonhoodTypes.sol.
 * @property deadline Unix seconds; the first second at which the signature is refused.
 * @property signature Over `bindingTypedData` of the same gate and deadline.
 */
export type Consent = { deadline: number; signature: Hex }

/** A consent as gates take it; empty if none is needed: the account sends the call, or is bound already. */
export function consentStruct(consent: Consent | undefined): { deadline: bigint; signature: Hex } {
  if (consent === undefined) return { deadline: 0n, signature: '0x' }
  return { deadline: BigInt(consent.deadline), signature: consent.signature }
}
