import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property total Base units that the list gives the account in all. @property proof Of that leaf. */
export type PrepareClaimListedParameters = {
  deployment: Deployment
  airdrop: Hex
  account: Address
  total: bigint
  proof: readonly Hex[]
}

/** Pays an account what an airdrop's list gives it and is not paid yet; anyone may, before the expiry. */
export function prepareClaimListed(parameters: PrepareClaimListedParameters): PreparedCall {
  const { deployment, airdrop, account, total, proof } = parameters
  const args = [checkHash(airdrop, 'airdrop'), account, total, proof] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'claimListed', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Pay ${account} what the list of this airdrop gives it.`,
  }
}
