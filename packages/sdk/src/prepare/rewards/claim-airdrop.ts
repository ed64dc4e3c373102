import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { airdropsCall } from '../../call/contracts/airdrops-call'

type Input = { deployment: Deployment; airdrop: Hex }

/** Pays a donor what has matured of an airdrop for a campaign's donors; anyone may, once the campaign has closed. */
export function prepareClaimAirdrop({ deployment, airdrop, account }: Input & { account: Address }) {
  const args = [checkHash(airdrop, 'airdrop'), account] as const
  return airdropsCall(deployment, 'claim', args, `Pay ${account} its part of this airdrop.`)
}

/** As `prepareClaimAirdrop`, for the caller; pays to `to`. */
export function prepareClaimAirdropTo({ deployment, airdrop, to }: Input & { to: Address }) {
  const args = [checkHash(airdrop, 'airdrop'), to] as const
  return airdropsCall(deployment, 'claimTo', args, `Pay your part of this airdrop to ${to}.`)
}
