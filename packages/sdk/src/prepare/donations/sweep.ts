import type { Deployment } from '@commonweight/abi/deployment'
import { depositAddressesAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareSweepParameters = { deployment: Deployment; campaign: Hex; beneficiary: Address }

/**
 * Gives what lies at a deposit address in the campaign's token, in the beneficiary's name; anyone may, again and again.
 * Once the campaign has closed it is paid to the beneficiary instead.
 */
export function prepareSweep({ deployment, campaign, beneficiary }: PrepareSweepParameters): PreparedCall {
  const args = [checkHash(campaign, 'campaign'), beneficiary] as const
  return {
    to: deployment.depositAddresses,
    data: encodeCall({ abi: depositAddressesAbi, functionName: 'sweep', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Give what was sent to the deposit address of ${beneficiary}.`,
  }
}
