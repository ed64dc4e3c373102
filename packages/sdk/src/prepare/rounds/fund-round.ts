import type { Deployment } from '@commonweight/abi/deployment'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash } from '../../call/check-argument'
import { matchingRoundsCall } from '../../call/contracts/matching-rounds-call'

/**
 * @property termsHash As read from the round, so that a reorganised chain cannot put another round in its place.
 * @property sponsor The account that the money counts for. It may veto with it, and gets back what the round does not
 * use.
 * @property amount Base units.
 * @property token The round's token.
 */
type Input = { deployment: Deployment; round: number; termsHash: Hex; sponsor: Address; amount: bigint; token: Address }

/**
 * Adds to a round's pool until its review ends. With a calculator, funding after the start adds at most as much as was
 * funded before it. An ERC-20 token needs an allowance for MatchingRounds. NOT idempotent.
 */
export function prepareFundRound({ deployment, round, termsHash, sponsor, amount, token }: Input) {
  const args = [round, checkHash(termsHash, 'termsHash'), sponsor, checkAmount(amount, 'amount')] as const
  const description = 'Add to the matching pool of this round.'
  return matchingRoundsCall(deployment, 'fund', args, description, isNativeToken(token) ? amount : 0n)
}
