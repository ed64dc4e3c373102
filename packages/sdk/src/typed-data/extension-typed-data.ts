import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { campaignsDomain } from './domains'

const types = {
  Extension: [
    { name: 'campaign', type: 'bytes32' },
    { name: 'milestone', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
    { name: 'attester', type: 'address' },
  ],
} as const

/**
 * @property milestone Index from 0 of the current milestone.
 * @property deadline The new deadline, in Unix seconds.
 * @property attester Who agrees.
 */
export type Extension = { campaign: Hex; milestone: number; deadline: number; attester: Address }

/** EIP-712 message that attesters sign to extend a milestone's deadline. Parameter of `signTypedData`. */
export function extensionTypedData({ deployment, extension }: { deployment: Deployment; extension: Extension }) {
  const { campaign, milestone, deadline, attester } = extension
  return {
    domain: campaignsDomain(deployment),
    types,
    primaryType: 'Extension',
    message: { campaign, milestone: BigInt(milestone), deadline: BigInt(deadline), attester },
  } as const
}
