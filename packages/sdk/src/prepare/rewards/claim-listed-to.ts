import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property total Base units that the list gives the caller in all. @property proof Of that leaf. */
export type PrepareClaimListedToParameters = {
  deployment: Deployment
  airdrop: Hex
  total: bigint
  proof: readonly Hex[]
  to: Address
}

/** As `prepareClaimListed` for the caller, paid to `to`. */
export function prepareClaimListedTo(parameters: PrepareClaimListedToParameters): PreparedCall {
  const { deployment, airdrop, total, proof, to } = parameters
  const args = [checkHash(airdrop, 'airdrop'), total, proof, to] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'claimListedTo', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Pay what the list of this airdrop gives you to ${to}.`,
  }
}
