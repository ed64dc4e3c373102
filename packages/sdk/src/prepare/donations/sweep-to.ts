import type { Deployment } from '@commonweight/abi/deployment'
import { depositAddressesAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property token Any; the zero address for the native coin. */
export type PrepareSweepToParameters = { deployment: Deployment; campaign: Hex; token: Address; to: Address }

/** As `prepareSweepToken` for the caller as the beneficiary; what is not given is paid to `to`. */
export function prepareSweepTo({ deployment, campaign, token, to }: PrepareSweepToParameters): PreparedCall {
  const args = [checkHash(campaign, 'campaign'), token, to] as const
  return {
    to: deployment.depositAddresses,
    data: encodeCall({ abi: depositAddressesAbi, functionName: 'sweepTo', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Give what was sent to your deposit address, or return it to ${to} where it cannot be given.`,
  }
}
