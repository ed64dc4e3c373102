import type { Deployment } from '@commonweight/abi/deployment'

/** EIP-712 domain of what donors sign for the router: carts and consents. */
export function routerDomain({ chainId, donationRouter }: Deployment) {
  return { name: 'Commonweight DonationRouter', version: '1', chainId, verifyingContract: donationRouter } as const
}
