import { easGateAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import { type Consent, consentStruct } from '../../typed-data/consent'

/**
 * @property gate An EASGate.
 * @property uid Of the issuer's attestation in EAS.
 * @property consent The account's, where its nullifier is bound for the first time and another sends the call.
 */
export type PrepareRegisterAttestationParameters = {
  chainId: number
  gate: Address
  uid: Hex
  consent?: Consent | undefined
}

/** Registers an attestation with an EASGate for its recipient; anyone may. The same twice reverts as outdated. */
export function prepareRegisterAttestation(parameters: PrepareRegisterAttestationParameters): PreparedCall {
  const { chainId, gate, uid, consent } = parameters
  const args = [checkHash(uid, 'uid'), consentStruct(consent)] as const
  return {
    to: gate,
    data: encodeCall({ abi: easGateAbi, functionName: 'register', args }),
    value: 0n,
    chainId,
    description: 'Register an identity attestation, so that its account’s gifts are matched.',
  }
}
