import type { Deployment } from '@commonweight/abi/deployment'
import { voucherGateAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import type { PreparedCall } from '../prepared-call'
import type { Voucher } from '../voucher'

export type PrepareRegisterVoucherParameters = { deployment: Deployment; voucher: Voucher; signature: Hex }

/** Registers the issuer's voucher with the gate; anyone may. The same voucher twice reverts as outdated. */
export function prepareRegisterVoucher({
  deployment,
  voucher,
  signature,
}: PrepareRegisterVoucherParameters): PreparedCall {
  return {
    to: deployment.voucherGate,
    data: encodeFunctionData({ abi: voucherGateAbi, functionName: 'register', args: [voucher, signature] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Register your identity voucher, so that your gifts are matched.',
  }
}
