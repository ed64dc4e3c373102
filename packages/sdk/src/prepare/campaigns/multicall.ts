import type { Deployment } from '@commonweight/abi/deployment'
import { checkNotEmpty } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'
import { InvalidArgumentError } from '../../call/invalid-argument-error'
import type { PreparedCall } from '../../call/prepared-call'

/** @property calls Prepared calls to Campaigns that send no value, in order. */
type Input = { deployment: Deployment; calls: readonly PreparedCall[] }

/** Makes several calls to Campaigns in one transaction, all or none, as the caller. As idempotent as its calls. */
export function prepareMulticall({ deployment, calls }: Input) {
  for (const [i, { to, value, chainId }] of checkNotEmpty(calls, 'calls').entries()) {
    if (to !== deployment.campaigns || chainId !== deployment.chainId) {
      throw new InvalidArgumentError(`calls[${i}]`, 'must be a call to Campaigns on the same chain.')
    }
    if (value !== 0n) throw new InvalidArgumentError(`calls[${i}]`, `must not send value, it sends ${value}.`)
  }
  const args = [calls.map(({ data }) => data)] as const
  return campaignsCall(deployment, 'multicall', args, calls.map(({ description }) => description).join(' '))
}
