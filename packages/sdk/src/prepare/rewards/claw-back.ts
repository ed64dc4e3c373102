import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareClawBackParameters = { deployment: Deployment; airdrop: Hex }

/** Pays what nobody claimed back to the airdrop's creator after the expiry; anyone may. */
export function prepareClawBack(parameters: PrepareClawBackParameters): PreparedCall {
  const { deployment, airdrop } = parameters
  const args = [checkHash(airdrop, 'airdrop')] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'clawBack', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Return the rest of this airdrop to its creator.',
  }
}
