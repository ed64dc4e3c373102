import { testTokenAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { checkAmount } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property amount Base units. */
export type PrepareMintTestTokenParameters = { chainId: number; token: Address; to: Address; amount: bigint }

/** Makes test tokens out of nothing; works on TestToken only, which local chains have. NOT idempotent. */
export function prepareMintTestToken({ chainId, token, to, amount }: PrepareMintTestTokenParameters): PreparedCall {
  const args = [to, checkAmount(amount, 'amount')] as const
  return {
    to: token,
    data: encodeCall({ abi: testTokenAbi, functionName: 'mint', args }),
    value: 0n,
    chainId,
    description: 'Make test tokens, which are worth nothing.',
  }
}
