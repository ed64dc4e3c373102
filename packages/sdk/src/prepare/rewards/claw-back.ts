import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { airdropsCall } from '../../call/contracts/airdrops-call'

type Input = { deployment: Deployment; airdrop: Hex }

/** Returns what nobody claimed to the airdrop's creator after the expiry; anyone may. */
export function prepareClawBack({ deployment, airdrop }: Input) {
  const args = [checkHash(airdrop, 'airdrop')] as const
  return airdropsCall(deployment, 'clawBack', args, 'Return the rest of this airdrop to its creator.')
}

/** As `prepareClawBack`, for the creator; pays to `to`. */
export function prepareClawBackTo({ deployment, airdrop, to }: Input & { to: Address }) {
  const args = [checkHash(airdrop, 'airdrop'), to] as const
  return airdropsCall(deployment, 'clawBackTo', args, `Return the rest of this airdrop to ${to}.`)
}
