import { AIRDROP_KINDS } from '@commonweight/abi/constants'
import type { Address, Hex } from 'viem'
import { InvalidArgumentError } from '../call/invalid-argument-error'

/** A campaign's donors as their points mature, a list fixed for good, or a list its creator may replace. */
export type AirdropKind = Exclude<(typeof AIRDROP_KINDS)[number], 'none'>

/**
 * What an airdrop is for.
 * @property source The campaign, or the list's Merkle root over leaves (address account, uint256 base units in all).
 * @property token ERC-20 of at most 18 decimals; the zero address for the native coin.
 * @property expiresAt Unix seconds; from then on nobody can claim, and the rest goes back to the creator.
 */
export type AirdropTerms = { kind: AirdropKind; source: Hex; token: Address; expiresAt: number }

/**
 * A kind as the contract counts them.
 * @throws InvalidArgumentError for any other text, which only untyped callers can give.
 */
export function airdropKindNumber(kind: AirdropKind): number {
  const number = AIRDROP_KINDS.indexOf(kind)
  if (number < 1) throw new InvalidArgumentError('terms.kind', `must be campaign, list or budget, it is "${kind}".`)
  return number
}
