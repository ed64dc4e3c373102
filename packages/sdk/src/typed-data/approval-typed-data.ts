import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { campaignsDomain } from './domains'

const types = {
  Approval: [
    { name: 'campaign', type: 'bytes32' },
    { name: 'milestone', type: 'uint256' },
    { name: 'submission', type: 'uint256' },
    { name: 'evidence', type: 'bytes32' },
    { name: 'attester', type: 'address' },
  ],
} as const

/**
 * What an attester approves.
 * @property milestone Index from 0.
 * @property submission The submission's number; another one needs another signature.
 * @property evidence SHA-256 of the manifest.
 * @property attester Who approves: one signature of a key never approves for two accounts.
 */
export type Approval = { campaign: Hex; milestone: number; submission: number; evidence: Hex; attester: Address }

/** EIP-712 message that an attester signs, bound to this chain and contract. Parameter of `signTypedData`. */
export function approvalTypedData({ deployment, approval }: { deployment: Deployment; approval: Approval }) {
  const { campaign, milestone, submission, evidence, attester } = approval
  return {
    domain: campaignsDomain(deployment),
    types,
    primaryType: 'Approval',
    message: { campaign, milestone: BigInt(milestone), submission: BigInt(submission), evidence, attester },
  } as const
}
