import type { Deployment } from '@commonweight/abi/deployment'
import { easAbi } from '@commonweight/abi/generated'
import type { Verdict } from '../../attestation/verdict'
import { verdictAttestation } from '../../attestation/verdict-attestation'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareAttestVerdictParameters = { deployment: Deployment; verdict: Verdict }

/** An attester approves or denies a submission by an attestation in EAS, which counts as its signature would. */
export function prepareAttestVerdict({ deployment, verdict }: PrepareAttestVerdictParameters): PreparedCall {
  const args = [verdictAttestation({ deployment, verdict })] as const
  return {
    to: deployment.eas,
    data: encodeCall({ abi: easAbi, functionName: 'attest', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: verdict.approved
      ? 'Attest that this evidence is good.'
      : 'Attest that this evidence is denied, for good.',
  }
}
