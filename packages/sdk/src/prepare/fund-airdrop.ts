import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash } from '../check-argument'
import { encodeCall } from '../encode-call'
import { isNativeToken } from '../native-token'
import type { PreparedCall } from '../prepared-call'

/** @property amount Base units to add. @property token The airdrop's; decides whether value is sent along. */
export type PrepareFundAirdropParameters = { deployment: Deployment; airdrop: Hex; amount: bigint; token: Address }

/** Adds money to an airdrop before its expiry; anyone may. What is left goes to its creator. NOT idempotent. */
export function prepareFundAirdrop(parameters: PrepareFundAirdropParameters): PreparedCall {
  const { deployment, airdrop, token } = parameters
  const amount = checkAmount(parameters.amount, 'amount', 128n)
  const args = [checkHash(airdrop, 'airdrop'), amount] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'fund', args }),
    value: isNativeToken(token) ? amount : 0n,
    chainId: deployment.chainId,
    description: 'Add to this airdrop.',
  }
}
