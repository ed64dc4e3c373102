import { isNativeToken } from '@commonweight/domain/native-token'
import { type Address, erc20Abi } from 'viem'
import { encodeCall } from '../../call/encode-call'
import { InvalidArgumentError } from '../../call/invalid-argument-error'
import type { PreparedCall } from '../../call/prepared-call'

/**
 * @property spender Campaigns for gifts, MatchingRounds for a pool.
 * @property amount Base units; 0 takes an allowance back.
 */
export type PrepareApproveTokenParameters = { chainId: number; token: Address; spender: Address; amount: bigint }

/** Lets a contract take exactly `amount` of an ERC-20 token. Sets, does not add: idempotent. */
export function prepareApproveToken({ chainId, token, spender, amount }: PrepareApproveTokenParameters): PreparedCall {
  if (isNativeToken(token)) throw new InvalidArgumentError('token', 'is the native coin, which needs no allowance.')
  return {
    to: token,
    data: encodeCall({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
    value: 0n,
    chainId,
    description: 'Allow the contract to take exactly this amount.',
  }
}
