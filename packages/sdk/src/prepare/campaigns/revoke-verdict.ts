import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { milestoneSchemaUid } from '../../attestation/verdict-attestation'
import { checkHash } from '../../call/check-argument'
import { easCall } from '../../call/contracts/eas-call'

/** @property uid The UID of the attestation, from its `Attested` event. */
type Input = { deployment: Deployment; uid: Hex }

/** The attester takes back an approval made in EAS, for good. After the release this changes only the record. */
export function prepareRevokeVerdict({ deployment, uid }: Input) {
  const request = { schema: milestoneSchemaUid(deployment), data: { uid: checkHash(uid, 'uid'), value: 0n } }
  return easCall(deployment, 'revoke', [request], 'Take your attestation of this evidence back, for good.')
}
