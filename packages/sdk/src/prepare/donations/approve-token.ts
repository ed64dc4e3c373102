import { isNativeToken } from '@commonweight/domain/native-token'
import { type Address, erc20Abi } from 'viem'
import { callsAt } from '../../call/calls-to'
import { InvalidArgumentError } from '../../call/invalid-argument-error'

const tokenCall = callsAt(erc20Abi)

/**
 * @property spender Campaigns for gifts, MatchingRounds for a pool.
 * @property amount Base units; 0 takes an allowance back.
 */
type Input = { chainId: number; token: Address; spender: Address; amount: bigint }

/** Lets a contract take exactly `amount` of an ERC-20 token. Sets, does not add: idempotent. */
export function prepareApproveToken({ chainId, token, spender, amount }: Input) {
  if (isNativeToken(token)) throw new InvalidArgumentError('token', 'is the native coin, which needs no allowance.')
  const args = [spender, amount] as const
  return tokenCall({ chainId, to: token }, 'approve', args, 'Allow the contract to take exactly this amount.')
}
