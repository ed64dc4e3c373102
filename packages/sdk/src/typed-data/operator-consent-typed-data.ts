import type { Deployment } from '@commonweight/abi/deployment'
import { type OperatorConsent, operatorConsentStruct } from './operator-consent'
import { routerDomain } from './router-domain'

const types = {
  OperatorConsent: [
    { name: 'campaigns', type: 'address' },
    { name: 'donor', type: 'address' },
    { name: 'operator', type: 'address' },
    { name: 'until', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

export type OperatorConsentTypedDataParameters = { deployment: Deployment; consent: OperatorConsent }

/** EIP-712 message that a donor signs for `prepareSetOperatorSigned`. Parameter of `signTypedData`. */
export function operatorConsentTypedData({ deployment, consent }: OperatorConsentTypedDataParameters) {
  return {
    domain: routerDomain(deployment),
    types,
    primaryType: 'OperatorConsent',
    message: operatorConsentStruct(deployment, consent),
  } as const
}
