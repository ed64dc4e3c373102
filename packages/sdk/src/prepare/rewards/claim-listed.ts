import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { airdropsCall } from '../../call/contracts/airdrops-call'

/** @property total Base units that the list gives the account in all. @property proof Of that leaf. */
type Input = { deployment: Deployment; airdrop: Hex; total: bigint; proof: readonly Hex[] }

/** Pays an account what an airdrop's list gives it, less what it has claimed. Anyone may, before the expiry. */
export function prepareClaimListed({ deployment, airdrop, account, total, proof }: Input & { account: Address }) {
  const args = [checkHash(airdrop, 'airdrop'), account, total, proof] as const
  return airdropsCall(deployment, 'claimListed', args, `Pay ${account} what the list of this airdrop gives it.`)
}

/** As `prepareClaimListed`, for the caller; pays to `to`. */
export function prepareClaimListedTo({ deployment, airdrop, total, proof, to }: Input & { to: Address }) {
  const args = [checkHash(airdrop, 'airdrop'), total, proof, to] as const
  return airdropsCall(deployment, 'claimListedTo', args, `Pay what the list of this airdrop gives you to ${to}.`)
}
