import type { Deployment } from '@commonweight/abi/deployment'
import type { Voucher } from './voucher'

const types = {
  Voucher: [
    { name: 'account', type: 'address' },
    { name: 'weight', type: 'uint16' },
    { name: 'issuedAt', type: 'uint40' },
    { name: 'expiresAt', type: 'uint40' },
    { name: 'nullifier', type: 'bytes32' },
  ],
} as const

/** EIP-712 message that the gate's issuer signs. Parameter of `signTypedData`. */
export function voucherTypedData({ deployment, voucher }: { deployment: Deployment; voucher: Voucher }) {
  return {
    domain: {
      name: 'Commonweight VoucherGate',
      version: '1',
      chainId: deployment.chainId,
      verifyingContract: deployment.voucherGate,
    },
    types,
    primaryType: 'Voucher',
    message: voucher,
  } as const
}
