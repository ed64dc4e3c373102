import type { Deployment } from '@commonweight/abi/deployment'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash } from '../../call/check-argument'
import { airdropsCall } from '../../call/contracts/airdrops-call'

/** @property amount Base units to add. @property token The airdrop's; decides whether the call sends value. */
type Input = { deployment: Deployment; airdrop: Hex; amount: bigint; token: Address }

/** Adds money to an airdrop before its expiry; anyone may. What nobody claims goes to its creator. NOT idempotent. */
export function prepareFundAirdrop({ deployment, airdrop, amount, token }: Input) {
  const args = [checkHash(airdrop, 'airdrop'), checkAmount(amount, 'amount', 128n)] as const
  return airdropsCall(deployment, 'fund', args, 'Add to this airdrop.', isNativeToken(token) ? amount : 0n)
}
