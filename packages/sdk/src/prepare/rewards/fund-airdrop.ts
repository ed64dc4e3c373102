import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

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
