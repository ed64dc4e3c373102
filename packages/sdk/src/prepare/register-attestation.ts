import { easGateAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { checkHash } from '../check-argument'
import type { PreparedCall } from '../prepared-call'

/** @property gate An EASGate. @property uid Of the issuer's attestation in EAS. */
export type PrepareRegisterAttestationParameters = { chainId: number; gate: Address; uid: Hex }

/** Registers an attestation with an EASGate for its recipient; anyone may. The same twice reverts as outdated. */
export function prepareRegisterAttestation(parameters: PrepareRegisterAttestationParameters): PreparedCall {
  const { chainId, gate, uid } = parameters
  return {
    to: gate,
    data: encodeFunctionData({ abi: easGateAbi, functionName: 'register', args: [checkHash(uid, 'uid')] }),
    value: 0n,
    chainId,
    description: 'Register an identity attestation, so that its account’s gifts are matched.',
  }
}
