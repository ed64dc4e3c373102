import type { Deployment } from '@commonweight/abi/deployment'
import { voucherGateAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { callsTo } from '../../call/calls-to'
import { type Consent, consentStruct } from '../../typed-data/consent'
import type { Voucher } from '../../typed-data/voucher'

const voucherGateCall = callsTo('voucherGate', voucherGateAbi)

/**
 * @property signature The issuer's over `voucherTypedData`.
 * @property consent The account's, if another account sends the call and its nullifier is not bound yet.
 */
type Input = { deployment: Deployment; voucher: Voucher; signature: Hex; consent?: Consent | undefined }

/** Registers the issuer's voucher with the gate; anyone may. The same voucher twice reverts as outdated. */
export function prepareRegisterVoucher({ deployment, voucher, signature, consent }: Input) {
  const description = 'Register your identity voucher, so that your gifts are matched.'
  return voucherGateCall(deployment, 'register', [voucher, signature, consentStruct(consent)], description)
}
