import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { checkNotEmpty } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import { InvalidArgumentError } from '../../call/invalid-argument-error'
import type { PreparedCall } from '../../call/prepared-call'

/** @property calls Prepared calls to Campaigns that send no value, in order. */
export type PrepareMulticallParameters = { deployment: Deployment; calls: readonly PreparedCall[] }

/** Several calls to Campaigns in one transaction, as the caller, all or none. As idempotent as its calls are. */
export function prepareMulticall({ deployment, calls }: PrepareMulticallParameters): PreparedCall {
  for (const [i, { to, value, chainId }] of checkNotEmpty(calls, 'calls').entries()) {
    if (to !== deployment.campaigns || chainId !== deployment.chainId) {
      throw new InvalidArgumentError(`calls[${i}]`, 'must be a call to Campaigns on the same chain.')
    }
    if (value !== 0n) throw new InvalidArgumentError(`calls[${i}]`, `must not send value, it sends ${value}.`)
  }
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'multicall', args: [calls.map(({ data }) => data)] }),
    value: 0n,
    chainId: deployment.chainId,
    description: calls.map(({ description }) => description).join(' '),
  }
}
