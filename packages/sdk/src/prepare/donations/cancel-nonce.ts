import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterCall } from '../../call/contracts/donation-router-call'

/** @property nonce Of the cart or consent. */
type Input = { deployment: Deployment; nonce: bigint }

/**
 * Cancels a consent, or a cart that the caller signed for `prepareDonateSigned` or `prepareDonateWithPermit`.
 * `prepareCancelPermit2` cancels a cart signed for Permit2. The token itself cancels an authorization.
 */
export function prepareCancelNonce({ deployment, nonce }: Input) {
  return donationRouterCall(deployment, 'cancelNonce', [nonce], 'Cancel what you have signed with this number.')
}
