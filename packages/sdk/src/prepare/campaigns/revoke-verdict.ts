import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { milestoneSchemaUid } from '../../attestation/milestone-schema'
import { checkHash } from '../../call/check-argument'
import { easCall } from '../../call/contracts/eas-call'

/** @property uid The attestation's, as its `Attested` event names it. */
type Input = { deployment: Deployment; uid: Hex }

/** The attester takes an approval made in EAS back, for good; after the release this is a mere record. */
export function prepareRevokeVerdict({ deployment, uid }: Input) {
  const request = { schema: milestoneSchemaUid(deployment), data: { uid: checkHash(uid, 'uid'), value: 0n } }
  return easCall(deployment, 'revoke', [request], 'Take your attestation of this evidence back, for good.')
}
