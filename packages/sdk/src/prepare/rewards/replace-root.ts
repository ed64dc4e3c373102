import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property root Over each account's base units in all, what it has claimed included. */
export type PrepareReplaceRootParameters = { deployment: Deployment; airdrop: Hex; root: Hex }

/** A budget's creator replaces its list; what has been claimed stays claimed. Idempotent. */
export function prepareReplaceRoot(parameters: PrepareReplaceRootParameters): PreparedCall {
  const { deployment, airdrop, root } = parameters
  const args = [checkHash(airdrop, 'airdrop'), checkHash(root, 'root')] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'replaceRoot', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Replace the list of this budget.',
  }
}
