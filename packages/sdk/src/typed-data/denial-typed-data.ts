import type { Deployment } from '@commonweight/abi/deployment'
import { type Address, type Hex, zeroHash } from 'viem'
import { campaignsDomain } from './domains'

const types = {
  Denial: [
    { name: 'campaign', type: 'bytes32' },
    { name: 'submission', type: 'uint256' },
    { name: 'attester', type: 'address' },
    { name: 'reason', type: 'bytes32' },
  ],
} as const

/**
 * What an attester denies, for good.
 * @property submission The submission's number.
 * @property attester Who denies.
 * @property reason SHA-256 of a published document; without it, zero.
 */
export type Denial = { campaign: Hex; submission: number; attester: Address; reason?: Hex | undefined }

/** EIP-712 message that an attester signs to deny a submission. Parameter of `signTypedData`. */
export function denialTypedData({ deployment, denial }: { deployment: Deployment; denial: Denial }) {
  const { campaign, submission, attester, reason = zeroHash } = denial
  return {
    domain: campaignsDomain(deployment),
    types,
    primaryType: 'Denial',
    message: { campaign, submission: BigInt(submission), attester, reason },
  } as const
}
