import type { Deployment } from '@commonweight/abi/deployment'

/** EIP-712 domain of everything that attesters sign. */
export function campaignsDomain({ chainId, campaigns }: Deployment) {
  return { name: 'Commonweight Campaigns', version: '1', chainId, verifyingContract: campaigns } as const
}

/** EIP-712 domain of everything that donors sign for the router: carts and consents. */
export function routerDomain({ chainId, donationRouter }: Deployment) {
  return { name: 'Commonweight DonationRouter', version: '1', chainId, verifyingContract: donationRouter } as const
}
