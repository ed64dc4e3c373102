import type { Deployment } from '@commonweight/abi/deployment'
import type { Verdict } from '../../attestation/verdict'
import { verdictAttestation } from '../../attestation/verdict-attestation'
import { easCall } from '../../call/contracts/eas-call'

type Input = { deployment: Deployment; verdict: Verdict }

/** An attester approves or denies a submission by an attestation in EAS, which counts like its signature. */
export function prepareAttestVerdict({ deployment, verdict }: Input) {
  const args = [verdictAttestation({ deployment, verdict })] as const
  const description = verdict.approved
    ? 'Attest that this evidence is good.'
    : 'Attest that this evidence is denied, for good.'
  return easCall(deployment, 'attest', args, description)
}
