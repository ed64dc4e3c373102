import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterCall } from '../../call/contracts/donation-router-call'

/** @property nonce Of the cart or consent. */
type Input = { deployment: Deployment; nonce: bigint }

/**
 * Makes a consent, or a cart that the caller signed for `prepareDonateSigned` or `prepareDonateWithPermit`, worthless.
 * A cart signed for Permit2 is cancelled by `prepareCancelPermit2`, an authorization in its token.
 */
export function prepareCancelNonce({ deployment, nonce }: Input) {
  return donationRouterCall(deployment, 'cancelNonce', [nonce], 'Cancel what you have signed with this number.')
}
