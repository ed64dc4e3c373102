import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareClawBackToParameters = { deployment: Deployment; airdrop: Hex; to: Address }

/** As `prepareClawBack` for the creator, paid to `to`. */
export function prepareClawBackTo(parameters: PrepareClawBackToParameters): PreparedCall {
  const { deployment, airdrop, to } = parameters
  const args = [checkHash(airdrop, 'airdrop'), to] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'clawBackTo', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Return the rest of this airdrop to ${to}.`,
  }
}
