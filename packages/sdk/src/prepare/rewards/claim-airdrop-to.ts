import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareClaimAirdropToParameters = { deployment: Deployment; airdrop: Hex; to: Address }

/** As `prepareClaimAirdrop` for the caller, paid to `to`. */
export function prepareClaimAirdropTo(parameters: PrepareClaimAirdropToParameters): PreparedCall {
  const { deployment, airdrop, to } = parameters
  const args = [checkHash(airdrop, 'airdrop'), to] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'claimTo', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Pay your part of this airdrop to ${to}.`,
  }
}
