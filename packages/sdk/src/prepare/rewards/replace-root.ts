import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { airdropsCall } from '../../call/contracts/airdrops-call'

/** @property root Over the total base units of each account, including what it has claimed. */
type Input = { deployment: Deployment; airdrop: Hex; root: Hex }

/** A budget's creator replaces its list; what has been claimed stays claimed. Idempotent. */
export function prepareReplaceRoot({ deployment, airdrop, root }: Input) {
  const args = [checkHash(airdrop, 'airdrop'), checkHash(root, 'root')] as const
  return airdropsCall(deployment, 'replaceRoot', args, 'Replace the list of this budget.')
}
