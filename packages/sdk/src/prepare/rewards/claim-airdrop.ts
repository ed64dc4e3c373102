import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareClaimAirdropParameters = { deployment: Deployment; airdrop: Hex; account: Address }

/** Pays a donor what has matured of an airdrop for a campaign's donors; anyone may, once the campaign has closed. */
export function prepareClaimAirdrop(parameters: PrepareClaimAirdropParameters): PreparedCall {
  const { deployment, airdrop, account } = parameters
  const args = [checkHash(airdrop, 'airdrop'), account] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'claim', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Pay ${account} its part of this airdrop.`,
  }
}
