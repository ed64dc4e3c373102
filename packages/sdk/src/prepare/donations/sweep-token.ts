import type { Deployment } from '@commonweight/abi/deployment'
import { depositAddressesAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property token Any; the zero address for the native coin. */
export type PrepareSweepTokenParameters = {
  deployment: Deployment
  campaign: Hex
  beneficiary: Address
  token: Address
}

/** As `prepareSweep` for any token: one that the campaign does not take is paid to the beneficiary, at any time. */
export function prepareSweepToken(parameters: PrepareSweepTokenParameters): PreparedCall {
  const { deployment, campaign, beneficiary, token } = parameters
  const args = [checkHash(campaign, 'campaign'), beneficiary, token] as const
  return {
    to: deployment.depositAddresses,
    data: encodeCall({ abi: depositAddressesAbi, functionName: 'sweepToken', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Give, or return to ${beneficiary}, what was sent to the deposit address in this token.`,
  }
}
