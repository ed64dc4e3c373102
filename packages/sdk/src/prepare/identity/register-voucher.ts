import type { Deployment } from '@commonweight/abi/deployment'
import { voucherGateAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import { type Consent, consentStruct } from '../../typed-data/consent'
import type { Voucher } from '../../typed-data/voucher'

/**
 * @property signature The issuer's over `voucherTypedData`.
 * @property consent The account's, where its nullifier is bound for the first time and another sends the call.
 */
export type PrepareRegisterVoucherParameters = {
  deployment: Deployment
  voucher: Voucher
  signature: Hex
  consent?: Consent | undefined
}

/** Registers the issuer's voucher with the gate; anyone may. The same voucher twice reverts as outdated. */
export function prepareRegisterVoucher(parameters: PrepareRegisterVoucherParameters): PreparedCall {
  const { deployment, voucher, signature, consent } = parameters
  const args = [voucher, signature, consentStruct(consent)] as const
  return {
    to: deployment.voucherGate,
    data: encodeCall({ abi: voucherGateAbi, functionName: 'register', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Register your identity voucher, so that your gifts are matched.',
  }
}
