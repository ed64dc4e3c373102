import type { Deployment } from '@commonweight/abi/deployment'
import { easAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { milestoneSchemaUid } from '../../attestation/milestone-schema'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property uid The attestation's, as its `Attested` event names it. */
export type PrepareRevokeVerdictParameters = { deployment: Deployment; uid: Hex }

/** The attester takes an approval made in EAS back, for good; after the release this is a mere record. */
export function prepareRevokeVerdict({ deployment, uid }: PrepareRevokeVerdictParameters): PreparedCall {
  const request = { schema: milestoneSchemaUid(deployment), data: { uid: checkHash(uid, 'uid'), value: 0n } }
  return {
    to: deployment.eas,
    data: encodeCall({ abi: easAbi, functionName: 'revoke', args: [request] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Take your attestation of this evidence back, for good.',
  }
}
