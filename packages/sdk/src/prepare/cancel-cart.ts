import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import { encodeFunctionData } from 'viem/utils'
import type { PreparedCall } from '../prepared-call'

/** @property nonce Of the cart. */
export type PrepareCancelCartParameters = { deployment: Deployment; nonce: bigint }

/**
 * Makes a cart that the caller signed for `prepareDonateSigned` or `prepareDonateWithPermit` worthless. One signed for
 * Permit2 is cancelled by `prepareCancelPermit2`, an authorization in its token.
 */
export function prepareCancelCart({ deployment, nonce }: PrepareCancelCartParameters): PreparedCall {
  return {
    to: deployment.donationRouter,
    data: encodeFunctionData({ abi: donationRouterAbi, functionName: 'cancel', args: [nonce] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Cancel a cart that you have signed.',
  }
}
