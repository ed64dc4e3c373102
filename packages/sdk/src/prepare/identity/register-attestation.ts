import { easGateAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { callsAt } from '../../call/calls-to'
import { checkHash } from '../../call/check-argument'
import { type Consent, consentStruct } from '../../typed-data/consent'

const gateCall = callsAt(easGateAbi)

/**
 * @property gate An EASGate.
 * @property uid Of the issuer's attestation in EAS.
 * @property consent The account's, if another account sends the call and its nullifier is not bound yet.
 */
type Input = { chainId: number; gate: Address; uid: Hex; consent?: Consent | undefined }

/** Registers an attestation with an EASGate for its recipient; anyone may. The same twice reverts as outdated. */
export function prepareRegisterAttestation({ chainId, gate, uid, consent }: Input) {
  const description = 'Register an identity attestation, so that its account’s gifts are matched.'
  return gateCall({ chainId, to: gate }, 'register', [checkHash(uid, 'uid'), consentStruct(consent)], description)
}
