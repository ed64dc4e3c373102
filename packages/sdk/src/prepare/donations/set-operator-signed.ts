import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import { type OperatorConsent, operatorConsentStruct } from '../../typed-data/operator-consent'

/** @property signature The donor's over `operatorConsentTypedData` of the same consent. */
export type PrepareSetOperatorSignedParameters = { deployment: Deployment; consent: OperatorConsent; signature: Hex }

/** Brings a donor's signed consent to Campaigns; anyone may. The nonce makes it happen once. */
export function prepareSetOperatorSigned(parameters: PrepareSetOperatorSignedParameters): PreparedCall {
  const { deployment, consent, signature } = parameters
  const args = [operatorConsentStruct(deployment, consent), signature] as const
  return {
    to: deployment.donationRouter,
    data: encodeCall({ abi: donationRouterAbi, functionName: 'setOperatorSigned', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Post the consent of ${consent.donor} to the operator ${consent.operator}.`,
  }
}
