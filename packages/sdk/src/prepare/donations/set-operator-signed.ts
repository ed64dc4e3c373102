import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { donationRouterCall } from '../../call/contracts/donation-router-call'
import { type OperatorConsent, operatorConsentStruct } from '../../typed-data/operator-consent'

/** @property signature The donor's over `operatorConsentTypedData` of the same consent. */
type Input = { deployment: Deployment; consent: OperatorConsent; signature: Hex }

/** Posts a donor's signed consent to an operator; anyone may. The nonce makes it happen once. */
export function prepareSetOperatorSigned({ deployment, consent, signature }: Input) {
  const args = [operatorConsentStruct(deployment, consent), signature] as const
  const description = `Post the consent of ${consent.donor} to the operator ${consent.operator}.`
  return donationRouterCall(deployment, 'setOperatorSigned', args, description)
}
