import type { Deployment } from '@commonweight/abi/deployment'
import { routerDomain } from './domains'
import { type OperatorConsent, operatorConsentStruct } from './operator-consent'

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

type Input = { deployment: Deployment; consent: OperatorConsent }

/** EIP-712 message that a donor signs for `prepareSetOperatorSigned`. Parameter of `signTypedData`. */
export function operatorConsentTypedData({ deployment, consent }: Input) {
  return {
    domain: routerDomain(deployment),
    types,
    primaryType: 'OperatorConsent',
    message: operatorConsentStruct(deployment, consent),
  } as const
}
