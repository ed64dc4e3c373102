import type { Deployment } from '@commonweight/abi/deployment'

/** EIP-712 domain of whatever attesters sign. */
export function campaignsDomain({ chainId, campaigns }: Deployment) {
  return { name: 'Commonweight Campaigns', version: '1', chainId, verifyingContract: campaigns } as const
}
