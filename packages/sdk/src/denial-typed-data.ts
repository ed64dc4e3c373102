import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { campaignsDomain } from './campaigns-domain'

const types = {
  Denial: [
    { name: 'campaign', type: 'bytes32' },
    { name: 'submission', type: 'uint256' },
  ],
} as const

/** The submission, by its number, that an attester takes its approval back from, for good. */
export type Denial = { campaign: Hex; submission: number }

/** EIP-712 message that an attester signs to deny a submission. Parameter of `signTypedData`. */
export function denialTypedData({ deployment, denial }: { deployment: Deployment; denial: Denial }) {
  const { campaign, submission } = denial
  return {
    domain: campaignsDomain(deployment),
    types,
    primaryType: 'Denial',
    message: { campaign, submission: BigInt(submission) },
  } as const
}
