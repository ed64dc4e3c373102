import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { Address, Hex } from 'viem'
import { checkAmount, checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/**
 * @property termsHash As read from the round, so that a reorganised chain cannot put another round in its place.
 * @property sponsor Whom the money is booked for: who may veto with it, and gets back what is not used.
 * @property amount Base units. @property token The round's token.
 */
export type PrepareFundRoundParameters = {
  deployment: Deployment
  round: number
  termsHash: Hex
  sponsor: Address
  amount: bigint
  token: Address
}

/**
 * Adds to a round's pool until its review is over; with a calculator, from the start on only up to what was funded
 * before. An ERC-20 token needs an allowance for MatchingRounds. NOT idempotent.
 */
export function prepareFundRound(parameters: PrepareFundRoundParameters): PreparedCall {
  const { deployment, round, termsHash, sponsor, amount, token } = parameters
  const args = [round, checkHash(termsHash, 'termsHash'), sponsor, checkAmount(amount, 'amount')] as const
  return {
    to: deployment.matchingRounds,
    data: encodeCall({ abi: matchingRoundsAbi, functionName: 'fund', args }),
    value: isNativeToken(token) ? amount : 0n,
    chainId: deployment.chainId,
    description: 'Add to the matching pool of this round.',
  }
}
