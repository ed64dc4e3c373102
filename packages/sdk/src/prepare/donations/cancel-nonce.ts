import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi } from '@commonweight/abi/generated'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property nonce Of the cart or consent. */
export type PrepareCancelNonceParameters = { deployment: Deployment; nonce: bigint }

/**
 * Makes a consent, or a cart that the caller signed for `prepareDonateSigned` or `prepareDonateWithPermit`, worthless.
 * A cart signed for Permit2 is cancelled by `prepareCancelPermit2`, an authorization in its token.
 */
export function prepareCancelNonce({ deployment, nonce }: PrepareCancelNonceParameters): PreparedCall {
  return {
    to: deployment.donationRouter,
    data: encodeCall({ abi: donationRouterAbi, functionName: 'cancelNonce', args: [nonce] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Cancel what you have signed with this number.',
  }
}
