import { prepareCancelNonce } from '@commonweight/sdk/prepare/donations/cancel-nonce'
import { prepareCancelPermit2 } from '@commonweight/sdk/prepare/donations/cancel-permit2'
import type { SiteChain } from '../../../site-chain'
import type { FlowStep } from '../../../transactions/flow'

type Input = { chain: SiteChain; usedOnceBy: 'router' | 'permit2'; nonce: bigint; label: string }

/** Uses up the nonce of what was signed, where the cart would use it. */
export function takeBackSteps({ chain, usedOnceBy, nonce, label }: Input): FlowStep[] {
  const prepare = { router: prepareCancelNonce, permit2: prepareCancelPermit2 }[usedOnceBy]
  return [{ kind: 'main', label, call: prepare({ deployment: chain.deployment, nonce }) }]
}
