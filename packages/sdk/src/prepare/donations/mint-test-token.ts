import { testTokenAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { callsAt } from '../../call/calls-to'
import { checkAmount } from '../../call/check-argument'

const tokenCall = callsAt(testTokenAbi)

/** @property amount Base units. */
type Input = { chainId: number; token: Address; to: Address; amount: bigint }

/** Mints test tokens. Only TestToken allows it, which exists on local chains. NOT idempotent. */
export function prepareMintTestToken({ chainId, token, to, amount }: Input) {
  const args = [to, checkAmount(amount, 'amount')] as const
  return tokenCall({ chainId, to: token }, 'mint', args, 'Make test tokens, which are worth nothing.')
}
