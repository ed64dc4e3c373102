import type { Deployment } from '@commonweight/abi/deployment'
import { isNativeToken } from '@commonweight/domain/native-token'
import { checkAmount, checkHash } from '../../call/check-argument'
import { airdropsCall } from '../../call/contracts/airdrops-call'
import { type AirdropTerms, airdropKindNumber } from '../../terms/airdrop-terms'

/** @property amount Base units of the first funding. */
type Input = { deployment: Deployment; terms: AirdropTerms; amount: bigint }

/** Creates and funds an airdrop. An ERC-20 token needs an allowance for the Airdrops contract first. NOT idempotent. */
export function prepareCreateAirdrop({ deployment, terms, amount }: Input) {
  const { kind, token, expiresAt } = terms
  const source = checkHash(terms.source, 'terms.source')
  const args = [airdropKindNumber(kind), source, token, checkAmount(amount, 'amount', 128n), expiresAt] as const
  return airdropsCall(deployment, 'createAirdrop', args, 'Put up this airdrop.', isNativeToken(token) ? amount : 0n)
}
